/** Where people and pharmacies are. */
@NullMarked
package dev.scriptline.api.address;

import org.jspecify.annotations.NullMarked;
