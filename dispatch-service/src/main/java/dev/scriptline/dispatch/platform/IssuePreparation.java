package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.circuit.Admission.NotNow;
import dev.scriptline.dispatch.circuit.Admission.Why;
import dev.scriptline.dispatch.circuit.Guards;
import dev.scriptline.dispatch.circuit.Pass;
import dev.scriptline.dispatch.circuit.Traffic;
import dev.scriptline.dispatch.clinic.Clinic;
import dev.scriptline.dispatch.credential.Credentials;
import dev.scriptline.dispatch.hold.Grounds;
import dev.scriptline.dispatch.hold.Holds;
import dev.scriptline.dispatch.hold.Standing;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.Contact.Registered;
import dev.scriptline.dispatch.platform.Contact.Unresolved;
import dev.scriptline.dispatch.platform.authentication.Authentication;
import dev.scriptline.dispatch.platform.authentication.Entry.Admitted;
import dev.scriptline.dispatch.platform.authentication.Entry.Barred;
import dev.scriptline.dispatch.platform.exchange.PlatformSettings;
import dev.scriptline.dispatch.worker.Preparation;
import dev.scriptline.dispatch.worker.Preparation.Hindered;
import dev.scriptline.dispatch.worker.Preparation.Ready;
import dev.scriptline.events.order.DispatchOrder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches from the platform what an issue needs: tokens, and the pharmacy's contact. */
@Component
class IssuePreparation {

  private final Authentication authentication;
  private final Contacts contacts;
  private final IssueCall call;
  private final Guards guards;
  private final Holds holds;
  private final String affiliateTag;

  IssuePreparation(
      Authentication authentication,
      Contacts contacts,
      IssueCall call,
      Guards guards,
      Holds holds,
      PlatformSettings settings) {
    this.authentication = authentication;
    this.contacts = contacts;
    this.call = call;
    this.guards = guards;
    this.holds = holds;
    this.affiliateTag = settings.affiliateTag();
  }

  /** How freely issues may be made: not at all while questions find nobody there. */
  Traffic traffic() {
    return guards.issues().traffic().and(guards.questions().traffic());
  }

  /** Whether its clinic or prescriber is held; asked before what is kept of them is read. */
  Standing standing(DispatchOrder order) {
    return holds.of(order.transmissionId(), order.clinicId(), order.prescriberId());
  }

  Preparation prepare(
      DispatchOrder order, Grounds grounds, Clinic clinic, Credentials credentials) {
    @Nullable String branchId = order.pharmacy().branchId();
    if (branchId == null || branchId.isBlank()) {
      return new Hindered(new Refused(ReasonCode.PHARMACY_NOT_REGISTERED));
    }
    if (traffic() == Traffic.STOPPED) {
      return unavailable(guards.issues().pause());
    }
    return switch (contact(credentials, branchId)) {
      case Unresolved(var hindrance) -> new Hindered(grounds.judge(hindrance));
      case Registered contact ->
          switch (authentication.enter(credentials)) {
            case Barred(var hindrance) -> new Hindered(grounds.judge(hindrance));
            case Admitted admitted -> {
              IssueBody body =
                  new IssueBody(order, clinic.platformId(), contact.id(), affiliateTag);
              IssueTerms terms = new IssueTerms(admitted, grounds, branchId, contact.remembered());
              yield ready(body, terms, credentials);
            }
          };
    };
  }

  /** A platform that was dead is asked something harmless first, before it gets a prescription. */
  private Contact contact(Credentials credentials, String branchId) {
    return traffic() == Traffic.FLOWING
        ? contacts.ofBranch(credentials, branchId)
        : contacts.ask(credentials, branchId);
  }

  private Preparation ready(IssueBody body, IssueTerms terms, Credentials credentials) {
    if (guards.questions().traffic() != Traffic.FLOWING) {
      return unavailable(guards.questions().pause());
    }
    return switch (guards.issues().enter()) {
      case NotNow(var why, var retryAfter) ->
          why == Why.CIRCUIT
              ? unavailable(retryAfter)
              : new Hindered(new NotSent(ReasonCode.RATE_LIMITED, retryAfter));
      case Pass pass -> {
        byte[] bytes = body.bytes(credentials.pin());
        yield new Ready(new PreparedIssue(call, terms, pass, bytes, body.hash()));
      }
    };
  }

  private static Preparation unavailable(Duration pause) {
    return new Hindered(new NotSent(ReasonCode.PLATFORM_UNAVAILABLE, pause));
  }
}
