package dev.scriptline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody must mend something, and the reason says who. */
class RefusalIntegrationTest extends RunningDispatch {

  @ParameterizedTest // the contract's table, as the platform says it
  @CsvSource({
    "'success-false:Invalid secure pin.', invalid-pin",
    "'success-false:You trying to issue prescription to unauthorized clinic', clinic-not-authorised",
    "'success-false:Contact not found', pharmacy-not-registered",
    "'success-false:Validation failed.', payload-rejected"
  })
  void refusesForTheReasonsOfTheTable(String mode, String code) {
    PLATFORM.order("issue", mode, 1);

    UUID transmission = ask(Orders.annas());

    PrescriptionStatusChanged refused = awaitTold(transmission, Status.REFUSED);
    assertThat(refused.reason()).isEqualTo(new Reason(code));
    assertThat(refused.attempt()).isEqualTo(1);
    assertThat(statuses(transmission)).containsExactly(Status.REFUSED);
    assertThat(PLATFORM.issues(transmission)).isEmpty();
  }

  @Test
  void refusesWhatCannotBePreparedWithoutCallingTheIssue() {
    UUID stranger = UUID.randomUUID();
    UUID unmapped = UUID.randomUUID();
    UUID misnumbered = UUID.randomUUID();
    UUID forgetful = UUID.randomUUID();
    // The dashboard's number where the API wants its own: the classic mistake.
    desk().put("operations", "/api/clinics/" + misnumbered, clinic(201334));
    desk().put("operations", credentials(forgetful), login("wrong-password", "4711"));

    refused(ask(Orders.by(stranger)), "credentials-missing");
    refused(ask(Orders.ofClinic(unmapped)), "clinic-not-mapped");
    refused(ask(Orders.toBranch("B-9999")), "pharmacy-not-registered");
    refused(ask(Orders.toBranch(null)), "pharmacy-not-registered");
    refused(ask(Orders.by(forgetful)), "login-refused");
    refused(ask(Orders.ofClinic(misnumbered)), "clinic-not-authorised");
  }

  @Test
  void refusesAWrongPin() {
    UUID mistaken = UUID.randomUUID();
    desk().put("operations", credentials(mistaken), login("correct-horse", "0000"));

    refused(ask(Orders.by(mistaken)), "invalid-pin");
  }

  private void refused(UUID transmission, String code) {
    PrescriptionStatusChanged refused = awaitTold(transmission, Status.REFUSED);
    assertThat(refused.reason()).isEqualTo(new Reason(code));
    assertThat(refused.attempt()).isEqualTo(1);
    assertThat(PLATFORM.issues(transmission)).isEmpty();
  }

  private static String credentials(UUID prescriber) {
    return "/api/prescribers/%s/credentials".formatted(prescriber);
  }

  private static String login(String password, String pin) {
    return "{\"email\":\"dr.murphy@clinic.example.org\",\"password\":\"%s\",\"pin\":\"%s\"}"
        .formatted(password, pin);
  }

  private static String clinic(int platformId) {
    return "{\"platformId\":%d,\"displayId\":\"201334\"}".formatted(platformId);
  }
}
