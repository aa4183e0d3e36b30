package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.clinic.Clinic;
import dev.scriptline.dispatch.credential.Credentials;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches from the platform what an issue needs: tokens, and the pharmacy's contact. */
@Component
class IssuePreparation {

  private final Authentication authentication;
  private final Contacts contacts;
  private final IssueCall call;
  private final String affiliateTag;

  IssuePreparation(
      Authentication authentication, Contacts contacts, IssueCall call, PlatformSettings settings) {
    this.authentication = authentication;
    this.contacts = contacts;
    this.call = call;
    this.affiliateTag = settings.affiliateTag();
  }

  Preparation prepare(DispatchOrder order, Clinic clinic, Credentials credentials) {
    @Nullable String branchId = order.pharmacy().branchId();
    if (branchId == null || branchId.isBlank()) {
      return new Hindered(new Refused(ReasonCode.PHARMACY_NOT_REGISTERED));
    }
    return switch (contacts.ofBranch(credentials, branchId)) {
      case Unresolved(var hindrance) -> new Hindered(hindrance);
      case Registered(long contactId) ->
          switch (authentication.enter(credentials)) {
            case Barred(var hindrance) -> new Hindered(hindrance);
            case Admitted admitted -> {
              IssueBody body = new IssueBody(order, clinic.platformId(), contactId, affiliateTag);
              byte[] bytes = body.bytes(credentials.pin());
              yield new Ready(new PreparedIssue(call, admitted, branchId, bytes, body.hash()));
            }
          };
    };
  }
}
