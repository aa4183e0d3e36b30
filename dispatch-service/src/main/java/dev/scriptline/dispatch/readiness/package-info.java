/** Tells before the first send what it would fail on, on both sides, and who mends it. */
@NullMarked
package dev.scriptline.dispatch.readiness;

import org.jspecify.annotations.NullMarked;
