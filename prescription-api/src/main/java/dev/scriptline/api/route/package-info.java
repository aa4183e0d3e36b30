/** Where a prescription can go by the rules of its region. */
@NullMarked
package dev.scriptline.api.route;

import org.jspecify.annotations.NullMarked;
