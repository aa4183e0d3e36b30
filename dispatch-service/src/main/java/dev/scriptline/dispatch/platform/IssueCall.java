package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.circuit.Pass;
import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.outcome.Outcome.Bounced;
import dev.scriptline.dispatch.outcome.Outcome.Held;
import dev.scriptline.dispatch.outcome.Outcome.Hindrance;
import dev.scriptline.dispatch.outcome.Outcome.Issued;
import dev.scriptline.dispatch.outcome.Outcome.Mailed;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.Outcome.Unconfirmed;
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

  Outcome send(HttpRequest request, IssueTerms terms, Pass pass, Instant deadline) {
    Outcome outcome = answers.read(platform.exchange(request, deadline));
    tell(pass, outcome);
    return outcome instanceof Hindrance hindrance ? learnFrom(hindrance, terms) : outcome;
  }

  /** What the platform says in words, a refusal too, is a sign of life. */
  private static void tell(Pass pass, Outcome outcome) {
    switch (outcome) {
      case Unconfirmed(var reason, _, _) -> {
        switch (reason) {
          case NO_ANSWER, SERVER_ERROR, UNREADABLE_ANSWER -> pass.failed();
          default -> pass.answered();
        }
      }
      case NotSent(var reason, _, _) -> {
        switch (reason) {
          case PLATFORM_UNAVAILABLE -> pass.failed();
          case DEADLINE_PASSED -> pass.close();
          default -> pass.answered();
        }
      }
      case Issued _, Mailed _, Bounced _, Refused _, Held _ -> pass.answered();
    }
  }

  /** So that the next attempt does not repeat what this one was turned away for. */
  private Hindrance learnFrom(Hindrance hindrance, IssueTerms terms) {
    return switch (hindrance.reason()) {
      case UNAUTHENTICATED -> {
        authentication.distrust(terms.admitted());
        yield hindrance;
      }
      case PHARMACY_NOT_REGISTERED -> {
        contacts.forget(terms.branchId());
        // An id of an hour ago proves nothing about the pharmacy: it is asked for anew first.
        yield terms.rememberedContact() ? new NotSent(hindrance.reason()) : hindrance;
      }
      default -> terms.grounds().judge(hindrance);
    };
  }
}
