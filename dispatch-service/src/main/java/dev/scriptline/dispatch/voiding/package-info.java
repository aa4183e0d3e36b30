/** Voiding what was issued, and telling whoever asked what came of it. */
@NullMarked
package dev.scriptline.dispatch.voiding;

import org.jspecify.annotations.NullMarked;
