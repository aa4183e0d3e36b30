package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.answer.EnvelopeReader;
import dev.scriptline.dispatch.reconciliation.Sighting;
import dev.scriptline.dispatch.reconciliation.Sighting.Absent;
import dev.scriptline.dispatch.reconciliation.Sighting.Found;
import dev.scriptline.dispatch.reconciliation.Sighting.Unclear;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the list that a look-up gives. */
final class Sightings {

  private Sightings() {}

  /**
   * Only an empty list is absence. A list of others' prescriptions means that the platform did not
   * take the reference as a filter, and an entry without reference or id could be ours.
   */
  static Sighting of(JsonNode prescriptions, String reference) {
    if (!prescriptions.isArray()) {
      return new Unclear(ReasonCode.UNREADABLE_ANSWER);
    }
    if (prescriptions.isEmpty()) {
      return new Absent();
    }
    List<PlatformToken> tokens =
        prescriptions
            .valueStream()
            .filter(entry -> reference.equalsIgnoreCase(entry.path("client_ref_id").asString("")))
            .map(EnvelopeReader::id)
            .flatMap(Optional::stream)
            .distinct()
            .sorted(Comparator.comparing(PlatformToken::value))
            .toList();
    return tokens.isEmpty() ? new Unclear(ReasonCode.UNREADABLE_ANSWER) : new Found(tokens);
  }
}
