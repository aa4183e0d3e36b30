package dev.scriptline.acceptance.violation.dispatch;

/** What nobody outside may know. */
public record Known() {}
