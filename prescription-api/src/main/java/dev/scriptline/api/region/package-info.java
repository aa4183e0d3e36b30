/** Regions and what is legal in them: a pack each, read at the start. */
@NullMarked
package dev.scriptline.api.region;

import org.jspecify.annotations.NullMarked;
