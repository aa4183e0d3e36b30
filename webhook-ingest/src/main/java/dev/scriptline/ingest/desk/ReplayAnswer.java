package dev.scriptline.ingest.desk;

/**
 * What a replay of many has done.
 *
 * @param replayed how many are being read again
 * @param more whether there may be more: then ask again
 */
record ReplayAnswer(int replayed, boolean more) {}
