/** A small service with an edge, to try it on. */
@NullMarked
package dev.scriptline.edge.sample;

import org.jspecify.annotations.NullMarked;
