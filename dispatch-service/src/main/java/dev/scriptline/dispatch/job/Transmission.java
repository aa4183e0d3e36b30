package dev.scriptline.dispatch.job;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import java.util.UUID;

/**
 * Names and route of one transmission; nothing personal.
 *
 * @param id also the {@code client_ref_id} at the platform, the same in every attempt
 * @param no counts the transmissions of one prescription from 1
 */
public record Transmission(
    UUID id,
    UUID prescriptionId,
    PrescriptionNumber number,
    int no,
    String region,
    Channel channel,
    UUID pharmacyId) {}
