package dev.scriptline.dispatch.readiness.platform;

import static dev.scriptline.dispatch.credential.Prescribers.BYRNE;
import static dev.scriptline.dispatch.credential.Prescribers.MURPHY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.clinic.Clinic;
import dev.scriptline.dispatch.platform.probe.ListedClinic;
import dev.scriptline.dispatch.readiness.platform.ClinicStanding.DashboardNumber;
import dev.scriptline.dispatch.readiness.platform.ClinicStanding.Known;
import dev.scriptline.dispatch.readiness.platform.ClinicStanding.NotJudged;
import dev.scriptline.dispatch.readiness.platform.ClinicStanding.NotMapped;
import dev.scriptline.dispatch.readiness.platform.ClinicStanding.OtherNumber;
import dev.scriptline.dispatch.readiness.platform.ClinicStanding.Stranger;
import dev.scriptline.dispatch.readiness.platform.ClinicStanding.Unknown;
import dev.scriptline.dispatch.readiness.platform.Practices.Practice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClinicStandingTest {

  private static final UUID CLINIC = UUID.fromString("c11c0000-0000-4000-8000-000000000994");
  private static final ListedClinic LAGAN = new ListedClinic(994, "201334");
  private static final ListedClinic FOYLE = new ListedClinic(1017, "201377");

  private final Listings all =
      new Listings(Map.of(MURPHY, List.of(LAGAN), BYRNE, List.of(FOYLE)), true);
  private final Listings some = new Listings(Map.of(BYRNE, List.of(FOYLE)), false);

  @Test
  void knowsTheApisOwnId() {
    assertThat(standing(994, all)).isEqualTo(new Known());
  }

  @Test
  void recognisesTheDashboardsNumber() {
    assertThat(standing(201334, all)).isEqualTo(new DashboardNumber(201334, LAGAN));
  }

  @Test
  void findsTheRightOneByTheDashboardsNumberBesideAWrongOne() {
    assertThat(standing(949, all)).isEqualTo(new OtherNumber(949, LAGAN));
  }

  @Test
  void doesNotKnowAnyOther() {
    assertThat(ClinicStanding.of(CLINIC, Optional.of(new Clinic(777, "200777")), List.of(), all))
        .isEqualTo(new Unknown(777));
  }

  @Test // the one who could not sign in may be the one who belongs to it
  void doesNotJudgeWhileSomebodyCouldNotBeAsked() {
    assertThat(standing(994, some)).isEqualTo(new NotJudged());
  }

  @Test
  void seesThatAPrescriberDoesNotBelongToTheClinic() {
    assertThat(
            ClinicStanding.of(
                CLINIC,
                Optional.of(new Clinic(1017, "201377")),
                List.of(new Practice(BYRNE, CLINIC), new Practice(MURPHY, CLINIC)),
                all))
        .isEqualTo(new Stranger(1017, MURPHY));
  }

  @Test
  void missesANumber() {
    assertThat(ClinicStanding.of(CLINIC, Optional.empty(), List.of(), all))
        .isEqualTo(new NotMapped());
  }

  private static ClinicStanding standing(long stored, Listings listings) {
    return ClinicStanding.of(
        CLINIC, Optional.of(new Clinic(stored, "201334")), List.of(), listings);
  }
}
