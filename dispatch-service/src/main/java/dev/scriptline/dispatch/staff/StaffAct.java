package dev.scriptline.dispatch.staff;

import java.time.Instant;

/**
 * What somebody did.
 *
 * @param verb retry, issued or not-issued
 * @param words why, in their own words
 */
public record StaffAct(
    String verb,
    String fromState,
    String toState,
    String role,
    String actor,
    String words,
    Instant at) {}
