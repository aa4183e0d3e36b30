package dev.scriptline.dispatch.evidence;

import java.util.UUID;

/**
 * One attempt at one transmission.
 *
 * @param number from 1
 * @param fence of the claim under which it was made
 */
public record Attempt(UUID transmissionId, int number, long fence) {}
