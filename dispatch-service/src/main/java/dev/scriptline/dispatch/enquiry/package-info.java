/** Asks the platform, gently, about issued prescriptions of which nothing has been heard. */
@NullMarked
package dev.scriptline.dispatch.enquiry;

import org.jspecify.annotations.NullMarked;
