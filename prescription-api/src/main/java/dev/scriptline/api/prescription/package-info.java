/** Prescriptions: what was approved, by whom and when. */
@NullMarked
package dev.scriptline.api.prescription;

import org.jspecify.annotations.NullMarked;
