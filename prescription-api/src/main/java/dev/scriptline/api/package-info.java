/** The service that keeps prescriptions and takes the patient's word where to send them. */
@NullMarked
package dev.scriptline.api;

import org.jspecify.annotations.NullMarked;
