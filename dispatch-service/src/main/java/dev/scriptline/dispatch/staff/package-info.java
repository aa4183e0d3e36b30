/** What staff decide about a transmission, who did, and why. */
@NullMarked
package dev.scriptline.dispatch.staff;

import org.jspecify.annotations.NullMarked;
