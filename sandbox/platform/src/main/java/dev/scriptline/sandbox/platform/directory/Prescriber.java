package dev.scriptline.sandbox.platform.directory;

/** A doctor with a login, who signs with a PIN. */
public record Prescriber(String email, String password, String pin, String name) {}
