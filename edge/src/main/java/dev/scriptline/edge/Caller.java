package dev.scriptline.edge;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who calls, read from a verified token: a controller takes it as an argument and never sees the
 * token.
 */
public record Caller(String subject, Set<Role> roles, Optional<UUID> patientId) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /**
   * The most powerful of the roles: in whose name the caller acts.
   *
   * @throws AccessDeniedException when the token grants no role
   */
  public Role role() {
    if (roles.isEmpty()) {
      throw new AccessDeniedException("The token grants no role.");
    }
    return Collections.max(roles);
  }

  /**
   * @throws AccessDeniedException (403 {@code forbidden}) when the token names no patient
   */
  public UUID requirePatientId() {
    return patientId.orElseThrow(() -> new AccessDeniedException("The token names no patient."));
  }
}
