package dev.scriptline.api.recall;

import dev.scriptline.api.patient.Patient;
import dev.scriptline.api.prescription.Prescription;
import dev.scriptline.api.projection.Standing;
import dev.scriptline.api.projection.TransmissionStanding;
import java.util.UUID;

/** What can be taken back, as it stands under the lock of the patient's row. */
record LiveTransmission(
    Patient patient,
    Prescription prescription,
    Standing standing,
    TransmissionStanding sent,
    UUID id) {}
