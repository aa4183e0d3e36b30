package dev.scriptline.sandbox.launcher.drift;

import java.net.URI;

/** Where those who are compared can be asked. */
public record DriftAddresses(URI api, URI history, URI platform, String kafka) {}
