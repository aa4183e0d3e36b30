package dev.scriptline.sandbox.launcher;

import dev.scriptline.sandbox.launcher.layout.Part;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * A part that has become ready.
 *
 * @param address where it is, in words
 * @param pid the process that it is, unless it lives in the launcher
 * @param took from the moment its start began
 */
public record ReadyPart(Part part, String address, OptionalLong pid, Duration took) {}
