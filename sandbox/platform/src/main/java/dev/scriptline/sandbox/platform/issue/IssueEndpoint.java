package dev.scriptline.sandbox.platform.issue;

import dev.scriptline.sandbox.platform.directory.Directory;
import dev.scriptline.sandbox.platform.directory.Prescriber;
import dev.scriptline.sandbox.platform.envelope.Envelope;
import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Request;
import dev.scriptline.sandbox.platform.ledger.Refusals;
import dev.scriptline.sandbox.platform.mail.ContactMail;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import dev.scriptline.sandbox.platform.prescription.Status;
import dev.scriptline.sandbox.platform.webhook.Webhooks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/prescriptions}: issues, tells the contact and announces it (contract, 3). */
public final class IssueEndpoint {

  private final Objections objections;
  private final Issuing issuing;
  private final Refusals refusals;
  private final Webhooks webhooks;
  private final ContactMail mail;

  public IssueEndpoint(
      Directory directory,
      Issuing issuing,
      Refusals refusals,
      Webhooks webhooks,
      ContactMail mail) {
    this.objections = new Objections(directory);
    this.issuing = issuing;
    this.refusals = refusals;
    this.webhooks = webhooks;
    this.mail = mail;
  }

  public Answer issue(Prescriber caller, Request request) {
    return switch (PayloadReader.read(request)) {
      case Payload.Invalid invalid ->
          refuse(invalid.clientRefId(), "Validation failed", Envelope.invalid(invalid.errors()));
      case Payload.Order order ->
          objections
              .against(order, caller)
              .map(message -> refuse(order.clientRefId(), message))
              .orElseGet(() -> issue(order, caller));
    };
  }

  private Answer issue(Payload.Order order, Prescriber caller) {
    return issuing
        .issue(order, caller)
        .map(made -> answer(made, order.mailContact()))
        .orElseGet(
            () -> refuse(order.clientRefId(), "Prescription already exists for this reference"));
  }

  private Answer answer(Prescription made, boolean mailContact) {
    if (mailContact) {
      mail.send(made);
    }
    webhooks.announce(made).join();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", made.token());
    view.put("status", Status.ISSUED);
    return Envelope.success(Map.of("prescription", view));
  }

  private Answer refuse(String clientRefId, String message) {
    return refuse(clientRefId, message, Envelope.failure(message));
  }

  private Answer refuse(@Nullable String clientRefId, String message, Answer answer) {
    refusals.note("issue", clientRefId, message);
    return answer;
  }
}
