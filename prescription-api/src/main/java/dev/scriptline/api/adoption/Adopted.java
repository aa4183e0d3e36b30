package dev.scriptline.api.adoption;

import java.time.Instant;
import java.util.UUID;

/** A transmission that the system before ours sent. */
record Adopted(UUID id, UUID prescriptionId, int number, String tokenTag, Instant sentBy) {}
