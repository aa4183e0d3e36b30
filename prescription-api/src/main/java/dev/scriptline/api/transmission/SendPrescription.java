package dev.scriptline.api.transmission;

import dev.scriptline.api.idempotency.KeptAnswer;
import dev.scriptline.api.idempotency.KeptAnswers;
import dev.scriptline.api.transmission.SendResult.Accepted;
import dev.scriptline.api.transmission.SendResult.Answered;
import dev.scriptline.api.transmission.SendResult.KeyInFlight;
import dev.scriptline.api.transmission.SendResult.KeyReused;
import dev.scriptline.api.transmission.SendResult.Refusal;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a prescription once per key. The key is reserved before the patient's row is locked, so
 * that repetitions are turned away instead of queueing for the patient.
 */
@Component
public class SendPrescription {

  private final TransactionTemplate transaction;
  private final KeptAnswers answers;
  private final SendDecision decision;
  private final JsonMapper json;

  SendPrescription(
      TransactionTemplate transaction,
      KeptAnswers answers,
      SendDecision decision,
      JsonMapper json) {
    this.transaction = transaction;
    this.answers = answers;
    this.decision = decision;
    this.json = json;
  }

  /**
   * Decides, and repeats what was decided under the same key; joins a transaction of the caller.
   */
  public SendResult send(SendRequest request) {
    return transaction.execute(_ -> {
      if (!answers.reserve(request.key())) {
        return new KeyInFlight();
      }
      Optional<KeptAnswer> kept = answers.find(request.key());
      return kept.isPresent() ? repeat(kept.get(), request) : first(request);
    });
  }

  private static SendResult repeat(KeptAnswer kept, SendRequest request) {
    return kept.fingerprint().equals(request.fingerprint()) ? new Answered(kept) : new KeyReused();
  }

  private SendResult first(SendRequest request) {
    return switch (decision.on(request)) {
      case Accepted accepted -> {
        KeptAnswer answer = answer(accepted.transmission(), request.fingerprint());
        answers.keep(request.key(), answer);
        yield new Answered(answer);
      }
      case Refusal refusal -> refusal;
    };
  }

  private KeptAnswer answer(TransmissionView view, String fingerprint) {
    return new KeptAnswer(
        fingerprint,
        HttpStatus.ACCEPTED,
        URI.create("/api/transmissions/" + view.transmissionId()),
        json.writeValueAsString(view));
  }
}
