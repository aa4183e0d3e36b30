package dev.scriptline.sandbox.platform.webhook;

import java.net.URI;

/** A test event, ready to be sent: it is about no prescription. */
record TestLetter(URI to, byte[] body, String signature) {}
