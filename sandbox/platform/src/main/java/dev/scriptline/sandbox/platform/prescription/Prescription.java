package dev.scriptline.sandbox.platform.prescription;

import java.time.Instant;

/** A prescription as the platform holds it, known by its token. */
public record Prescription(
    String token,
    String clientRefId,
    Origin origin,
    Content content,
    Status status,
    Instant updatedAt) {

  Prescription movedTo(Status next, Instant at) {
    return new Prescription(token, clientRefId, origin, content, next, at);
  }
}
