package dev.scriptline.ingest.readiness;

import dev.scriptline.ingest.readiness.Finding.Amiss;
import dev.scriptline.ingest.readiness.Finding.Side;
import dev.scriptline.ingest.readiness.Finding.Sound;
import dev.scriptline.ingest.signature.Refused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the callbacks that came, and those that were refused, tell about the two sides.
 *
 * @param secretIds the names of our secrets
 * @param header in which the signature is expected
 */
record CallbackFindings(List<String> secretIds, String header) {

  private static final String SECRET = "webhook secret";
  private static final String LAST = "last callback";
  private static final String TEST_EVENT =
      " Then have a test event sent from the platform's dashboard and run the doctor again.";

  List<Finding> of(Optional<Refused> refused, Optional<Accepted> accepted) {
    List<Finding> findings = new ArrayList<>();
    findings.add(refused.map(this::doubtful).orElseGet(this::undisputed));
    if (accepted.isPresent()) {
      findings.add(accepted(accepted.get()));
    } else if (refused.isEmpty()) {
      findings.add(nothingYet());
    }
    return findings;
  }

  private Finding undisputed() {
    return new Sound(
        SECRET,
        Side.OURS,
        "Callbacks may be signed with %s; none was refused by this instance since the last good one."
            .formatted(secrets()));
  }

  private Finding doubtful(Refused refused) {
    String so =
        "%s refused by this instance since the last good one, last at %s: "
            .formatted(
                refused.count() == 1 ? "1 callback was" : refused.count() + " callbacks were",
                shown(refused.at()));
    return switch (refused.last()) {
      case WRONG -> otherSecret(so);
      case MISSING, DOUBLED -> otherHeader(so);
      case STALE -> otherTime(so);
    };
  }

  private Finding otherSecret(String so) {
    return new Amiss(
        SECRET,
        Side.OURS,
        so + "callbacks arrive that are signed with another secret than %s.".formatted(secrets()),
        "Copy the webhook secret from the platform's dashboard, add it to WEBHOOK_SECRETS of"
            + " webhook-ingest as id:secret and restart it."
            + TEST_EVENT);
  }

  private Finding otherHeader(String so) {
    return new Amiss(
        SECRET,
        Side.OURS,
        so + "the header %s does not stand there exactly once.".formatted(header),
        "Compare WEBHOOK_SIGNATURE_HEADER of webhook-ingest with the platform's documents, and see"
            + " whether a proxy changes headers."
            + TEST_EVENT
            + " If that one is taken, a stranger had knocked.");
  }

  private Finding otherTime(String so) {
    return new Amiss(
        SECRET,
        Side.OURS,
        so + "rightly signed, but at a time that is not now by our clock.",
        "Compare the clock of webhook-ingest's machine with the true time."
            + TEST_EVENT
            + " If that one is taken, somebody had sent an old callback again.");
  }

  private Finding accepted(Accepted last) {
    return new Sound(
        LAST,
        Side.PLATFORM,
        "The last callback was taken at %s, signed with the secret \"%s\"."
            .formatted(shown(last.at()), last.secretId()));
  }

  private static Finding nothingYet() {
    return new Amiss(
        LAST,
        Side.PLATFORM,
        "No callback has ever come: it is not proven that the platform knows our address and"
            + " secret.",
        "Enter the address of webhook-ingest (/webhooks/platform) on the platform's dashboard."
            + TEST_EVENT);
  }

  private String secrets() {
    return (secretIds.size() == 1 ? "the secret \"" : "the secrets \"")
        + String.join("\", \"", secretIds)
        + "\"";
  }

  private static String shown(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
