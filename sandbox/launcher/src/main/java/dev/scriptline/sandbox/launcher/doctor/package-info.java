/** The readiness doctor: asks every service, and says what is amiss and who mends it. */
@NullMarked
package dev.scriptline.sandbox.launcher.doctor;

import org.jspecify.annotations.NullMarked;
