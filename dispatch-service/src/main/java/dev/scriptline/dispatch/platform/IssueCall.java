package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.outcome.Outcome.Hindrance;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.answer.AnswerReader;
import dev.scriptline.dispatch.platform.authentication.Authentication;
import dev.scriptline.dispatch.platform.authentication.Entry.Admitted;
import dev.scriptline.dispatch.platform.exchange.PlatformClient;
import dev.scriptline.dispatch.platform.exchange.PlatformSettings;
import dev.scriptline.dispatch.platform.exchange.Requests;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The one call that creates something: made once per attempt, its answer read by the table. */
@Component
class IssueCall {

  private final Requests requests;
  private final PlatformClient platform;
  private final AnswerReader answers;
  private final Authentication authentication;
  private final Contacts contacts;
  private final Duration patience;

  IssueCall(
      Requests requests,
      PlatformClient platform,
      AnswerReader answers,
      Authentication authentication,
      Contacts contacts,
      PlatformSettings settings) {
    this.requests = requests;
    this.platform = platform;
    this.answers = answers;
    this.authentication = authentication;
    this.contacts = contacts;
    this.patience = settings.deadline();
  }

  Duration patience() {
    return patience;
  }

  HttpRequest request(Admitted admitted, byte[] body) {
    return requests.issue(admitted.tokens(), body);
  }

  Outcome send(HttpRequest request, Admitted admitted, String branchId, Instant deadline) {
    Outcome outcome = answers.read(platform.exchange(request, deadline));
    if (outcome instanceof Hindrance hindrance) {
      learnFrom(hindrance, admitted, branchId);
    }
    return outcome;
  }

  /** So that the next attempt does not repeat what this one was turned away for. */
  private void learnFrom(Hindrance hindrance, Admitted admitted, String branchId) {
    if (hindrance.reason() == ReasonCode.UNAUTHENTICATED) {
      authentication.distrust(admitted);
    }
    if (hindrance.reason() == ReasonCode.PHARMACY_NOT_REGISTERED) {
      contacts.forget(branchId);
    }
  }
}
