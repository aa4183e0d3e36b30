package dev.scriptline.sandbox.platform.webhook;

import java.net.URI;

/** A callback, ready to be sent any number of times: its bytes never change. */
record Letter(
    URI to, String token, String clientRefId, String status, byte[] body, String signature) {}
