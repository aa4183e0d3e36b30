package dev.scriptline.dispatch.evidence;

import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.vault.Place;
import dev.scriptline.dispatch.vault.Vault;
import dev.scriptline.edge.Secret;
import dev.scriptline.events.wire.KeyedTag;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Locks away what the platform said: tokens, and words that the contract does not list. */
@Component
public class TokenKeeper {

  private final Vault vault;
  private final KeyedTag tagger;

  TokenKeeper(Vault vault, KeyedTag issueTagger) {
    this.vault = vault;
    this.tagger = issueTagger;
  }

  /** For the row of its job. */
  public KeptToken ofJob(UUID transmissionId, PlatformToken token) {
    return keep(new Place("dispatch_job", "token", transmissionId.toString()), token);
  }

  /** The token of a job, as it was locked away. */
  public PlatformToken ofJob(UUID transmissionId, String locked) {
    return unlock(new Place("dispatch_job", "token", transmissionId.toString()), locked);
  }

  /** A token of the evidence, as it was locked away. */
  public PlatformToken ofEvidence(UUID evidenceId, String locked) {
    return unlock(new Place("dispatch_evidence", "token", evidenceId.toString()), locked);
  }

  /** The keyed hash of a token. */
  public String tag(PlatformToken token) {
    return tagger.tag(token.value());
  }

  KeptToken heard(UUID transmissionId, PlatformToken token) {
    return keep(heardPlace(transmissionId, tag(token)), token);
  }

  PlatformToken heard(UUID transmissionId, String issueTag, String locked) {
    return unlock(heardPlace(transmissionId, issueTag), locked);
  }

  KeptToken ofEvidence(UUID evidenceId, PlatformToken token) {
    return keep(new Place("dispatch_evidence", "token", evidenceId.toString()), token);
  }

  String words(Attempt attempt, Secret words) {
    return vault.lock(wordsPlace(attempt.transmissionId(), attempt.number()), words);
  }

  /** What the platform said in an attempt, as it was locked away. */
  public Secret words(UUID transmissionId, int attempt, String locked) {
    return vault.unlock(wordsPlace(transmissionId, attempt), locked);
  }

  private KeptToken keep(Place place, PlatformToken token) {
    try (Secret secret = Secret.of(token.value())) {
      return new KeptToken(vault.lock(place, secret), tagger.tag(token.value()));
    }
  }

  private PlatformToken unlock(Place place, String locked) {
    try (Secret secret = vault.unlock(place, locked)) {
      return new PlatformToken(secret.reveal());
    }
  }

  private static Place heardPlace(UUID transmissionId, String issueTag) {
    return new Place("heard_token", "token", transmissionId + "#" + issueTag);
  }

  private static Place wordsPlace(UUID transmissionId, int attempt) {
    return new Place("dispatch_attempt", "words", transmissionId + "#" + attempt);
  }
}
