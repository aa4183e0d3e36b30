/** What was found about a prerequisite of sending, and who mends it. */
@NullMarked
package dev.scriptline.dispatch.readiness.finding;

import org.jspecify.annotations.NullMarked;
