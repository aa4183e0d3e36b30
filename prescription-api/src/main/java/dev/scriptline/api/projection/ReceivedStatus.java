package dev.scriptline.api.projection;

import java.util.UUID;

/**
 * A status event as it came: kept in its own words, so that a status which this version does not
 * know is understood after an upgrade.
 */
record ReceivedStatus(UUID prescriptionId, UUID eventId, String json) {}
