package dev.scriptline.sandbox.launcher.demo;

import java.net.URI;

/**
 * Where the demo finds what it drives.
 *
 * @param api prescription-api
 * @param dispatch dispatch-service
 * @param history status-history-service
 * @param platform the platform simulator and its portal
 * @param imapPort of the mail server on 127.0.0.1
 */
public record DemoAddresses(URI api, URI dispatch, URI history, URI platform, int imapPort) {}
