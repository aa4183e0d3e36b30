package dev.scriptline.api.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrescriptionProblemTest {

  @ParameterizedTest
  @CsvSource({
    "clinic-not-authorised, support",
    "clinic-not-mapped, support",
    "credentials-missing, clinic",
    "login-refused, clinic",
    "order-unreadable, support",
    "invalid-pin, clinic",
    "pharmacy-not-registered, patient",
    "payload-rejected, clinic",
    "platform-refused, support",
    "recipient-not-allowed, support",
    "mailbox-missing, support",
    "particulars-missing, clinic",
    "a-code-of-next-year, support"
  })
  void saysWhoMendsARefusal(String code, String mendedBy) {
    PrescriptionProblem problem = PrescriptionProblem.of(Status.REFUSED, code).orElseThrow();

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.mendedBy()).isEqualTo(mendedBy);
  }

  @ParameterizedTest // the platform was never asked, or only for a login
  @ValueSource(
      strings = {
        "clinic-not-mapped",
        "credentials-missing",
        "login-refused",
        "order-unreadable",
        "a-code-of-next-year"
      })
  void doesNotBlameThePlatformForWhatItDidNotRefuse(String code) {
    assertThat(PrescriptionProblem.of(Status.REFUSED, code).orElseThrow().detail())
        .doesNotContain("platform refused")
        .containsAnyOf("The clinic mends", "Support mends", "Support looks");
  }

  @Test
  void saysWhoMendsARefusalWithoutAReason() {
    assertThat(PrescriptionProblem.of(Status.REFUSED, null).orElseThrow().mendedBy())
        .isEqualTo("support");
  }

  @Test // the pharmacy has nothing: any pharmacy may get it now
  void letsThePatientMendABounce() {
    PrescriptionProblem problem =
        PrescriptionProblem.of(Status.BOUNCED, "mailbox-refused").orElseThrow();

    assertThat(problem.code()).isEqualTo("mailbox-refused");
    assertThat(problem.mendedBy()).isEqualTo("patient");
    assertThat(problem.detail()).contains("did not take it", "send it again", "any other pharmacy");
    assertThat(PrescriptionProblem.of(Status.BOUNCED, null)).contains(problem);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"REFUSED", "BOUNCED", "DEFERRED"})
  void isNoneWhereNothingWasRefused(Status status) {
    assertThat(PrescriptionProblem.of(status, "invalid-pin")).isEmpty();
  }

  @ParameterizedTest // it waits with all others of the clinic or the prescriber
  @CsvSource({"clinic-not-authorised, support", "login-refused, clinic", "invalid-pin, clinic"})
  void saysWhoMendsWhatItWaitsFor(String code, String mendedBy) {
    PrescriptionProblem problem = PrescriptionProblem.of(Status.DEFERRED, code).orElseThrow();

    assertThat(problem.mendedBy()).isEqualTo(mendedBy);
    assertThat(problem.detail()).contains("goes on by itself");
  }

  @Test
  void saysNothingOfADelayThatPasses() {
    assertThat(PrescriptionProblem.of(Status.DEFERRED, "platform-unavailable")).isEmpty();
    assertThat(PrescriptionProblem.of(Status.DEFERRED, null)).isEmpty();
  }
}
