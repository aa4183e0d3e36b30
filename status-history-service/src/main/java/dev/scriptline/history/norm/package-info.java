/** What is usual at each pharmacy, learned from its history. */
@NullMarked
package dev.scriptline.history.norm;

import org.jspecify.annotations.NullMarked;
