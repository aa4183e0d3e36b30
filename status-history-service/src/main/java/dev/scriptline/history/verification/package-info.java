/** Finds the first link that somebody broke. */
@NullMarked
package dev.scriptline.history.verification;

import org.jspecify.annotations.NullMarked;
