/** The append-only record of what {@code status.v1} told. */
@NullMarked
package dev.scriptline.history.status;

import org.jspecify.annotations.NullMarked;
