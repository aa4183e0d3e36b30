package dev.scriptline.dispatch.evidence;

/**
 * A platform token as it may lie in a row.
 *
 * @param locked encrypted for that row
 * @param issueTag keyed hash, by which two issues are told apart
 */
public record KeptToken(String locked, String issueTag) {}
