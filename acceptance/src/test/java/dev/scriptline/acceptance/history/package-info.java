/** The history at the size that it will have. */
@NullMarked
package dev.scriptline.acceptance.history;

import org.jspecify.annotations.NullMarked;
