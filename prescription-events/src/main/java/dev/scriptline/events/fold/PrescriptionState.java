package dev.scriptline.events.fold;

import dev.scriptline.events.Status;
import java.util.Set;
import java.util.SortedMap;

/**
 * Where a prescription stands.
 *
 * @param status what to show: that of the highest transmission, or dispensed if any was
 * @param revoked the prescriber took it back: nothing may be sent any more
 * @param transmissions by number; 0 holds what concerns no transmission
 */
public record PrescriptionState(
    Status status,
    boolean revoked,
    SortedMap<Integer, TransmissionState> transmissions,
    Set<SafetyAlarm> alarms) {}
