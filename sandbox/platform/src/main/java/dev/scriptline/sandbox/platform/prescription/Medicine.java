package dev.scriptline.sandbox.platform.prescription;

/** One line of a prescription. */
public record Medicine(String description, String qty, String directions) {}
