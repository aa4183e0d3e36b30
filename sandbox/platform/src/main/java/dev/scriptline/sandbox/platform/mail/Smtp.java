package dev.scriptline.sandbox.platform.mail;

/** Where the platform hands in its mails. */
public record Smtp(String host, int port) {}
