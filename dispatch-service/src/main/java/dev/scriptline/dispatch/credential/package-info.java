/** How prescribers sign in at the platform: written by operations, read by dispatch alone. */
@NullMarked
package dev.scriptline.dispatch.credential;

import org.jspecify.annotations.NullMarked;
