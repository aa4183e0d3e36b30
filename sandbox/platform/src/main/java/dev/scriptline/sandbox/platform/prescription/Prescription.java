package dev.scriptline.sandbox.platform.prescription;

import java.time.Instant;

/**
 * A prescription as the platform holds it, known by its token.
 *
 * @param updatedAt since when it has its status
 */
public record Prescription(
    String token,
    String clientRefId,
    Origin origin,
    Content content,
    Status status,
    Instant issuedAt,
    Instant updatedAt) {

  /** A prescription that comes into being at this moment. */
  public static Prescription issued(
      String token, String clientRefId, Origin origin, Content content, Status status, Instant at) {
    return new Prescription(token, clientRefId, origin, content, status, at, at);
  }

  Prescription movedTo(Status next, Instant at) {
    return new Prescription(token, clientRefId, origin, content, next, issuedAt, at);
  }
}
