package dev.scriptline.api.adoption;

import dev.scriptline.events.PrescriptionNumber;
import java.util.UUID;

/**
 * What adopting needs to know of a prescription.
 *
 * @param country where its patient lives, ISO 3166-1 alpha-2
 */
record AdoptedPrescription(UUID id, PrescriptionNumber number, String country) {}
