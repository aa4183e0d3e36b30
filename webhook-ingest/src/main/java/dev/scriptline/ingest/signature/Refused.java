package dev.scriptline.ingest.signature;

import java.time.Instant;

/**
 * Bodies that were refused for their signature, none of the platform's among them.
 *
 * @param count so many
 * @param last how the last one was refused
 * @param at when that was
 */
public record Refused(long count, SignatureRefusal last, Instant at) {}
