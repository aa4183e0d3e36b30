/** What the platform holds: prescriptions, their states and their tokens. */
@NullMarked
package dev.scriptline.sandbox.platform.prescription;

import org.jspecify.annotations.NullMarked;
