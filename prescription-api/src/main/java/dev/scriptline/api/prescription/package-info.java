/** Prescriptions: what was approved, and how it is shown to the patient and to support. */
@NullMarked
package dev.scriptline.api.prescription;

import org.jspecify.annotations.NullMarked;
