/** What a restart must remember. */
@NullMarked
package dev.scriptline.sandbox.platform.progress;

import org.jspecify.annotations.NullMarked;
