package dev.scriptline.ingest.desk;

import jakarta.validation.constraints.NotNull;

/**
 * Which parked callbacks to read again.
 *
 * @param reason the code of what they are parked for
 */
record ReplayRequest(@NotNull String reason) {}
