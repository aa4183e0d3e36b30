package dev.scriptline.sandbox.platform.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.scriptline.sandbox.platform.prescription.Content;
import dev.scriptline.sandbox.platform.prescription.Origin;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import dev.scriptline.sandbox.platform.prescription.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the ledger: something the platform did, or was made to leave undone. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Entry.Issue.class, name = "issue"),
  @JsonSubTypes.Type(value = Entry.StatusChange.class, name = "status"),
  @JsonSubTypes.Type(value = Entry.Voided.class, name = "void"),
  @JsonSubTypes.Type(value = Entry.Refusal.class, name = "refusal"),
  @JsonSubTypes.Type(value = Entry.Interference.class, name = "fault"),
  @JsonSubTypes.Type(value = Entry.Callback.class, name = "webhook"),
  @JsonSubTypes.Type(value = Entry.TestCallback.class, name = "webhook-test"),
  @JsonSubTypes.Type(value = Entry.Mail.class, name = "mail"),
  @JsonSubTypes.Type(value = Entry.Reset.class, name = "reset")
})
public sealed interface Entry {

  Instant at();

  /** The integrator's reference of what this is about, where there is one. */
  @Nullable String clientRefId();

  /** A prescription came into being; its content serves the portal after a restart. */
  record Issue(
      Instant at, String clientRefId, String token, Status status, Origin origin, Content content)
      implements Entry {

    public static Issue of(Prescription made) {
      return new Issue(
          made.issuedAt(),
          made.clientRefId(),
          made.token(),
          made.status(),
          made.origin(),
          made.content());
    }

    public Prescription prescription() {
      return Prescription.issued(token, clientRefId, origin, content, status, at);
    }
  }

  /** A prescription reached another state. */
  record StatusChange(Instant at, String clientRefId, String token, Status status)
      implements Entry {}

  /** A prescription was voided. */
  record Voided(Instant at, String clientRefId, String token, @Nullable String reason)
      implements Entry {}

  /** A call was answered with a refusal and changed nothing. */
  record Refusal(Instant at, @Nullable String clientRefId, String on, String message)
      implements Entry {}

  /** A call or callback met an ordered fault; {@code acted}: the platform did its work anyway. */
  record Interference(
      Instant at, @Nullable String clientRefId, String on, String mode, boolean acted)
      implements Entry {}

  /** One attempt to deliver a callback, or the decision not to make any. */
  record Callback(
      Instant at,
      String clientRefId,
      String token,
      String status,
      String bodySha256,
      Attempt attempt)
      implements Entry {}

  /**
   * How an attempt ended.
   *
   * @param number from 1; 0 when none was made
   * @param outcome {@code delivered}, {@code failed}, {@code given-up} or {@code dropped}
   * @param answer the HTTP status, where one came
   */
  record Attempt(int number, String outcome, @Nullable Integer answer, @Nullable String failure) {}

  /** A test event was posted to the integrator, or could not be. */
  record TestCallback(Instant at, Attempt attempt) implements Entry {

    @Override
    public @Nullable String clientRefId() {
      return null;
    }
  }

  /** The contact was mailed, or could not be. */
  record Mail(Instant at, String clientRefId, String token, long contactId, boolean sent)
      implements Entry {}

  /** Everything before this line is forgotten, but for the tokens that were used. */
  record Reset(Instant at) implements Entry {

    @Override
    public @Nullable String clientRefId() {
      return null;
    }
  }
}
