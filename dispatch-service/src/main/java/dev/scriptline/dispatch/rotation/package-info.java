/** Locks everything that is under lock anew under the first of the keys. */
@NullMarked
package dev.scriptline.dispatch.rotation;

import org.jspecify.annotations.NullMarked;
