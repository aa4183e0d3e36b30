/** How many prescriptions get how far, and how long each step takes them. */
@NullMarked
package dev.scriptline.history.report;

import org.jspecify.annotations.NullMarked;
