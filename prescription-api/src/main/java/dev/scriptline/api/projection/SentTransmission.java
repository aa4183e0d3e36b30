package dev.scriptline.api.projection;

import java.util.UUID;

/** A transmission as we sent it, whatever became of it. */
record SentTransmission(
    UUID prescriptionId, int number, UUID id, TransmissionStanding.Route route) {}
