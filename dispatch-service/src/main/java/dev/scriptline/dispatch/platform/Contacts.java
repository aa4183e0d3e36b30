package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.credential.Credentials;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.Asked.NotTold;
import dev.scriptline.dispatch.platform.Asked.Told;
import dev.scriptline.dispatch.platform.Contact.Registered;
import dev.scriptline.dispatch.platform.Contact.Unresolved;
import dev.scriptline.dispatch.platform.answer.Envelope.Success;
import dev.scriptline.dispatch.platform.exchange.PlatformSettings;
import dev.scriptline.dispatch.platform.exchange.Requests;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Pharmacies as the platform knows them: by branch id, remembered for a while. */
@Component
class Contacts {

  private final Questions questions;
  private final Requests requests;
  private final PlatformSettings settings;
  private final Clock clock;
  private final ConcurrentMap<String, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(long contactId, Instant until) {}

  Contacts(Questions questions, Requests requests, PlatformSettings settings, Clock clock) {
    this.questions = questions;
    this.requests = requests;
    this.settings = settings;
    this.clock = clock;
  }

  /** As remembered, else as the platform says. */
  Contact ofBranch(Credentials credentials, String branchId) {
    @Nullable Remembered known = remembered.get(branchId);
    return known != null && clock.instant().isBefore(known.until())
        ? new Registered(known.contactId(), true)
        : ask(credentials, branchId);
  }

  /** As the platform says now. */
  Contact ask(Credentials credentials, String branchId) {
    Contact found =
        switch (questions.ask(credentials, tokens -> requests.contacts(tokens, branchId))) {
          case NotTold(var hindrance) -> new Unresolved(hindrance);
          case Told(Success(var body, var shape)) -> {
            JsonNode contacts = body.path("data").path("contacts");
            if (!contacts.isArray()) {
              questions.strange("contacts", shape);
            }
            yield find(contacts, branchId);
          }
          case Told _ -> unavailable();
        };
    if (found instanceof Registered registered) {
      remembered.put(
          branchId,
          new Remembered(registered.id(), clock.instant().plus(settings.contactMemory())));
    }
    return found;
  }

  /** The platform does not know this contact any more. */
  void forget(String branchId) {
    remembered.remove(branchId);
  }

  /** The search is the platform's and may find similar ones: only the very branch counts. */
  private static Contact find(JsonNode contacts, String branchId) {
    if (!contacts.isArray()) {
      return unavailable();
    }
    OptionalLong id =
        contacts
            .valueStream()
            .filter(contact -> contact.path("branch_id").asString("").equals(branchId))
            .map(contact -> contact.path("id"))
            .filter(JsonNode::isIntegralNumber)
            .mapToLong(JsonNode::asLong)
            .min();
    return id.isPresent()
        ? new Registered(id.getAsLong(), false)
        : new Unresolved(new Refused(ReasonCode.PHARMACY_NOT_REGISTERED));
  }

  private static Contact unavailable() {
    return new Unresolved(new NotSent(ReasonCode.PLATFORM_UNAVAILABLE));
  }
}
