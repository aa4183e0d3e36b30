package dev.scriptline.api.transmission;

import static dev.scriptline.api.Samples.anna;
import static dev.scriptline.api.Samples.drByrne;
import static dev.scriptline.api.Samples.drMurphy;
import static dev.scriptline.api.Samples.harbourPharmacy;
import static dev.scriptline.api.Samples.irishAddress;
import static dev.scriptline.api.Samples.sean;
import static dev.scriptline.api.Samples.terenurePharmacy;
import static dev.scriptline.api.Samples.wegovyPen;
import static dev.scriptline.api.Samples.wegovyStarter;
import static dev.scriptline.api.Samples.with;
import static dev.scriptline.api.Samples.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.ClinicSystem.Written;
import dev.scriptline.api.PatientApp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class RegionRulesIntegrationTest {

  @Autowired ClinicSystem clinic;
  @Autowired PatientApp patients;

  @Test
  void sendsWithinIreland() {
    UUID sean = clinic.patient(sean());
    UUID byrne = clinic.prescriber(drByrne());

    Answer answer = send(sean, wegovyStarter(sean, byrne), "IE", terenurePharmacy());

    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    assertThat(answer.text("/region")).isEqualTo("IE");
  }

  @Test // a year there, half a year in Northern Ireland
  void countsTheValidityByTheRegion() {
    UUID sean = clinic.patient(sean());
    Map<String, Object> content =
        with(
            wegovyStarter(sean, clinic.prescriber(drByrne())),
            "approvedAt",
            OffsetDateTime.now().minusMonths(11).toString());

    assertThat(send(sean, content, "IE", terenurePharmacy()).status()).isEqualTo(202);
  }

  @Test
  void saysEveryBrokenRuleAtOnceAndWhoMendsIt() {
    UUID anna = clinic.patient(anna());
    Map<String, Object> pen = with(wegovyPen(), "directions", "As directed");
    Map<String, Object> content =
        with(wegovyStarter(anna, clinic.prescriber(drMurphy())), "items", List.of(pen));
    Map<String, Object> closed =
        with(with(terenurePharmacy(), "closed", true), "mailbox", "terenure@example.com");

    Answer answer = send(anna, content, "IE", closed);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(said(answer))
        .containsExactlyInAnyOrder(
            "/pharmacyId closed patient",
            "/pharmacyId recipient-not-allowed support",
            "/patient/address/country residence-not-accepted patient",
            "/prescriber/qualifications particular-missing clinic",
            "/prescriber/address particular-missing clinic",
            "/prescriber/phone particular-missing clinic",
            "/prescriber/register register-not-accepted clinic",
            "/items/0/directions directions-vague clinic");
    assertThat(answer.body())
        .doesNotContain("Quillfeather", "Murphy", "GMC", "As directed", "terenure@", "Lagan");
  }

  @Test // one of the two is enough
  void isContentWithATelephoneNumberOrAnAddressForMail() {
    for (String absent : List.of("phone", "email")) {
      UUID sean = clinic.patient(sean());
      UUID byrne = clinic.prescriber(without(drByrne(), absent));

      assertThat(send(sean, wegovyStarter(sean, byrne), "IE", terenurePharmacy()).status())
          .as("without " + absent)
          .isEqualTo(202);
    }
  }

  @Test
  void mendsByTheClinicsNextWord() {
    UUID sean = clinic.patient(sean());
    UUID byrne = clinic.prescriber(without(drByrne(), "qualifications", "address"));
    Written written = clinic.prescription(sean, wegovyStarter(sean, byrne));
    Map<String, Object> to = PatientApp.to("IE", clinic.pharmacy(terenurePharmacy()));
    Answer refused = patients.send(sean, written.id(), "mended", to);
    clinic.put("prescribers", byrne, drByrne());

    Answer accepted = patients.send(sean, written.id(), "mended", to);

    assertThat(said(refused))
        .containsExactly(
            "/prescriber/qualifications particular-missing clinic",
            "/prescriber/address particular-missing clinic");
    assertThat(accepted.status()).isEqualTo(202);
  }

  @Test
  void refusesPharmaciesOfOtherRegionsAndClosedOnes() {
    UUID anna = clinic.patient(anna());
    Map<String, Object> content = wegovyStarter(anna, clinic.prescriber());

    assertThat(said(send(anna, content, "NI", terenurePharmacy())))
        .containsExactly("/pharmacyId pharmacy-in-other-region patient");
    assertThat(said(send(anna, content, "NI", with(harbourPharmacy(), "closed", true))))
        .containsExactly("/pharmacyId closed patient");
    assertThat(
            said(
                send(
                    anna,
                    content,
                    "NI",
                    with(
                        harbourPharmacy(),
                        "address",
                        irishAddress("3 Dock Street", "Cork", "T12 XY34")))))
        .containsExactly("/pharmacyId pharmacy-in-other-country support");
  }

  private Answer send(
      UUID patient, Map<String, Object> content, String region, Map<String, Object> pharmacy) {
    Written written = clinic.prescription(patient, content);
    Map<String, Object> to = PatientApp.to(region, clinic.pharmacy(pharmacy));
    return patients.send(patient, written.id(), UUID.randomUUID().toString(), to);
  }

  private static List<String> said(Answer answer) {
    return answer
        .json()
        .at("/errors")
        .valueStream()
        .map(error ->
            "%s %s %s"
                .formatted(
                    error.get("pointer").asString(),
                    error.get("code").asString(),
                    error.get("mendedBy").asString()))
        .toList();
  }
}
