/** Sending a prescription to a pharmacy: decided under the patient's lock, once. */
@NullMarked
package dev.scriptline.api.transmission;

import org.jspecify.annotations.NullMarked;
