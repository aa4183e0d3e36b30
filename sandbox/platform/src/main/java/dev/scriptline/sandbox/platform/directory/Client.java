package dev.scriptline.sandbox.platform.directory;

/** An integrator that may ask for access tokens. */
public record Client(String id, String secret) {}
