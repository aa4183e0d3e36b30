/** Nobody begins to send or to ask before it is known what was sent. */
@NullMarked
package dev.scriptline.dispatch.gate;

import org.jspecify.annotations.NullMarked;
