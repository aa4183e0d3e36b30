package dev.scriptline.dispatch.evidence;

import dev.scriptline.dispatch.outcome.PlatformToken;

/** A token that somebody named for a transmission, with its keyed hash. */
public record HeardToken(PlatformToken token, String issueTag) {}
