package dev.scriptline.history.access;

import dev.scriptline.edge.RefusedRequestException;
import dev.scriptline.edge.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What somebody reads a record for. A closed list: free words would carry personal data into a
 * table that is kept for ever.
 */
public enum Purpose {
  /** Somebody asked where the prescription is. */
  ENQUIRY,
  COMPLAINT,
  INCIDENT,
  AUDIT,
  /** The patient looks at the own record. */
  OWN,
  /** The reader did not say. */
  UNSTATED;

  /** The word in the query and in the record. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the parameter {@code purpose}; patients need not state theirs.
   *
   * @throws RefusedRequestException 400 {@code malformed-parameter} for a word that is none
   */
  public static Purpose stated(@Nullable String word, Role role) {
    if (word == null) {
      return role == Role.PATIENT ? OWN : UNSTATED;
    }
    return Arrays.stream(values())
        .filter(purpose -> purpose.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new RefusedRequestException(
                HttpStatus.BAD_REQUEST,
                "malformed-parameter",
                "A purpose is one of enquiry, complaint, incident, audit, own and unstated.",
                List.of(),
                Map.of("parameter", "purpose")));
  }
}
