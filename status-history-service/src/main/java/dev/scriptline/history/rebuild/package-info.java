/** Compares the table with what a rebuild from status.v1 would be; never replaces it. */
@NullMarked
package dev.scriptline.history.rebuild;

import org.jspecify.annotations.NullMarked;
