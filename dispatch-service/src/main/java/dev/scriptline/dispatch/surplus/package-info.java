/** Voids prescriptions that exist at the platform beside the one that counts. */
@NullMarked
package dev.scriptline.dispatch.surplus;

import org.jspecify.annotations.NullMarked;
