/** What clinics' systems tell us: patients, prescribers, pharmacies, prescriptions. */
@NullMarked
package dev.scriptline.api.intake;

import org.jspecify.annotations.NullMarked;
