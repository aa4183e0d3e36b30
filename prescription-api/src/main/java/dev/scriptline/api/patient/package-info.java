/** Patients: whose medicine it is. */
@NullMarked
package dev.scriptline.api.patient;

import org.jspecify.annotations.NullMarked;
