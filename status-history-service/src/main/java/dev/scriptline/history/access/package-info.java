/** Whose prescription it is, and who has read what of it. */
@NullMarked
package dev.scriptline.history.access;

import org.jspecify.annotations.NullMarked;
