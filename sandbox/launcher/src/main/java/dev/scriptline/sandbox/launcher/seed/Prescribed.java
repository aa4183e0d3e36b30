package dev.scriptline.sandbox.launcher.seed;

import java.util.UUID;

/**
 * An approved prescription that waits for its patient.
 *
 * @param number what people read out
 */
public record Prescribed(UUID id, String number, Region region, UUID patient) {}
