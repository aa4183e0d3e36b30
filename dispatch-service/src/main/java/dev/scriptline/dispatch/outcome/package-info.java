/** What an attempt can come to, whatever the channel. */
@NullMarked
package dev.scriptline.dispatch.outcome;

import org.jspecify.annotations.NullMarked;
