/** How lists leave the service: in pages that a cursor continues, as JSON or as a table. */
@NullMarked
package dev.scriptline.history.listing;

import org.jspecify.annotations.NullMarked;
