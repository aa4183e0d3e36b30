package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.credential.Credentials;
import dev.scriptline.dispatch.credential.PrescriberCredentials;
import dev.scriptline.dispatch.outcome.PlatformToken;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.outcome.Standing;
import dev.scriptline.dispatch.outcome.Standing.Stands;
import dev.scriptline.dispatch.outcome.Standing.Unclear;
import dev.scriptline.dispatch.outcome.Standing.Unknown;
import dev.scriptline.dispatch.platform.Asked.NotTold;
import dev.scriptline.dispatch.platform.Asked.Told;
import dev.scriptline.dispatch.platform.answer.Envelope;
import dev.scriptline.dispatch.platform.answer.Envelope.Success;
import dev.scriptline.dispatch.platform.answer.EnvelopeReader;
import dev.scriptline.dispatch.platform.exchange.Requests;
import dev.scriptline.dispatch.vault.BrokenLockException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks the platform how the prescription of a token stands; changes nothing. */
@Component
public class TokenQuestion {

  private static final String NOT_FOUND = "prescription not found";

  private final PrescriberCredentials prescribers;
  private final Questions questions;
  private final Requests requests;

  TokenQuestion(PrescriberCredentials prescribers, Questions questions, Requests requests) {
    this.prescribers = prescribers;
    this.questions = questions;
    this.requests = requests;
  }

  /** Asks. Called without a transaction or a pooled connection. */
  public Standing ask(UUID prescriberId, PlatformToken token) {
    try {
      Optional<Credentials> found = prescribers.find(prescriberId);
      if (found.isEmpty()) {
        return new Unclear(ReasonCode.CREDENTIALS_MISSING);
      }
      try (Credentials credentials = found.get()) {
        return ask(credentials, token);
      }
    } catch (BrokenLockException _) {
      return new Unclear(ReasonCode.CREDENTIALS_LOCKED);
    }
  }

  private Standing ask(Credentials credentials, PlatformToken token) {
    return switch (questions.ask(credentials, tokens -> requests.byToken(tokens, token.value()))) {
      case NotTold(var hindrance) -> new Unclear(hindrance.reason());
      case Told(Success(var body, _)) -> read(body.path("data").path("prescription"), token);
      case Told(Envelope.Unknown(var words, _)) when isNotFound(words) -> new Unknown();
      case Told _ -> new Unclear(ReasonCode.UNREADABLE_ANSWER);
    };
  }

  /** An answer about another prescription is none. */
  static Standing read(JsonNode prescription, PlatformToken asked) {
    String status = prescription.path("status").asString("");
    return status.isBlank() || !EnvelopeReader.id(prescription).equals(Optional.of(asked))
        ? new Unclear(ReasonCode.UNREADABLE_ANSWER)
        : new Stands(status, since(prescription.path("updated_at").asString("")));
  }

  private static boolean isNotFound(String words) {
    return words.strip().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "").equals(NOT_FOUND);
  }

  private static @Nullable Instant since(String at) {
    try {
      return Instant.parse(at);
    } catch (DateTimeParseException _) {
      return null; // it is told without a time rather than not at all
    }
  }
}
