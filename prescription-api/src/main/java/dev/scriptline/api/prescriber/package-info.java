/** Prescribers: who wrote and approved. */
@NullMarked
package dev.scriptline.api.prescriber;

import org.jspecify.annotations.NullMarked;
