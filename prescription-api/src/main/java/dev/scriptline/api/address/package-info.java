/** Where people and pharmacies are, and their telephone numbers. */
@NullMarked
package dev.scriptline.api.address;

import org.jspecify.annotations.NullMarked;
