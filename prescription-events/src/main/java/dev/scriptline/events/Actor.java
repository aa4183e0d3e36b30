package dev.scriptline.events;

import static java.util.Objects.requireNonNull;

/**
 * Who did something.
 *
 * @param role patient, support, operations, clinic or service
 * @param id the subject in that role; for a patient the owner tag, never the patient's id
 */
public record Actor(String role, String id) {

  public Actor {
    requireNonNull(role, "role");
    requireNonNull(id, "id");
  }
}
