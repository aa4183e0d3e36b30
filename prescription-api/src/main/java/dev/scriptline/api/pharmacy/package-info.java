/** Pharmacies, the search for them, and what they can receive. */
@NullMarked
package dev.scriptline.api.pharmacy;

import org.jspecify.annotations.NullMarked;
