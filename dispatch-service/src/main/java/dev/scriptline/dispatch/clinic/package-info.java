/** The platform's name for each of our clinics. */
@NullMarked
package dev.scriptline.dispatch.clinic;

import org.jspecify.annotations.NullMarked;
