package dev.scriptline.sandbox.platform.directory;

import java.util.List;

/**
 * A clinic: {@code id} is what the API wants, {@code displayId} the other number, which the
 * dashboard shows.
 */
public record Clinic(long id, String displayId, String name, List<String> members) {}
