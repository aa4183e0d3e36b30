package dev.scriptline.history.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * One read of a record.
 *
 * @param who staff by their sign-in, a patient by the owner tag
 * @param what was read: search, timeline, evidence or accesses
 */
record AccessView(
    @JsonIgnore long id, Instant at, String who, String role, String purpose, String what) {}
