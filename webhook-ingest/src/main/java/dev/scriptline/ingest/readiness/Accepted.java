package dev.scriptline.ingest.readiness;

import java.time.Instant;

/** A callback that was taken, and the name of the secret that it was signed with. */
record Accepted(Instant at, String secretId) {}
