/**
 * Stands before systems that are not ours, so that a dead one costs neither attempts nor patience.
 */
@NullMarked
package dev.scriptline.dispatch.circuit;

import org.jspecify.annotations.NullMarked;
