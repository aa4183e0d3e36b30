package dev.scriptline.api.pharmacy;

import static dev.scriptline.api.Samples.address;
import static dev.scriptline.api.Samples.harbourPharmacy;
import static dev.scriptline.api.Samples.with;
import static dev.scriptline.api.Samples.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.api.Api.Answer;
import dev.scriptline.api.ApiTest;
import dev.scriptline.api.ClinicSystem;
import dev.scriptline.api.PatientApp;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

@ApiTest
class PharmacySearchIntegrationTest {

  private static final UUID O_NEILL = UUID.fromString("c0ffee00-0000-4000-8000-000000000101");
  private static final UUID MAIRIN = UUID.fromString("c0ffee00-0000-4000-8000-000000000102");

  @Autowired ClinicSystem clinic;
  @Autowired PatientApp patients;

  @BeforeEach
  void registerPharmacies() {
    clinic.put(
        "pharmacies",
        O_NEILL,
        with(
            with(harbourPharmacy(), "name", "O'NEILL'S CHEMIST"),
            "address",
            with(address("1 Market Square", "Warrenpoint", "BT34 3LZ"), "line2", "Unit 2")));
    clinic.put(
        "pharmacies",
        MAIRIN,
        with(
            with(without(harbourPharmacy(), "branchId"), "name", "Cógaslann Mháirín"),
            "address",
            address("9 Shore Road", "Warrenpoint", "BT34 3AA")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"o'neill", "ONEILL", "O’Neills warrenp", "chemist bt34", "bt343lz", "BT34 3LZ"})
  void findsByBeginningsOfWordsInAnyWriting(String typed) {
    assertThat(ids(search("NI", typed))).first().isEqualTo(O_NEILL.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mhairin", "MHÁIRÍN", "cogas mhai"})
  void findsWithAndWithoutAccents(String typed) {
    assertThat(ids(search("NI", typed))).containsExactly(MAIRIN.toString());
  }

  @Test
  void showsWhereItIsAndWhatItTakes() {
    JsonNode found = search("NI", "oneill").json().get(0);

    assertThat(found.get("name").asString()).isEqualTo("O'NEILL'S CHEMIST");
    assertThat(found.get("town").asString()).isEqualTo("Warrenpoint");
    assertThat(found.get("postcode").asString()).isEqualTo("BT34 3LZ");
    assertThat(found.get("addressLines"))
        .extracting(JsonNode::asString)
        .containsExactly("1 Market Square", "Unit 2");
    assertThat(found.get("takesChannel").asBoolean()).isTrue();
    assertThat(found.has("whyNot")).isFalse();
  }

  @Test
  void saysWhyAPharmacyCannotReceive() {
    JsonNode found = search("NI", "mhairin").json().get(0);

    assertThat(found.get("takesChannel").asBoolean()).isFalse();
    assertThat(found.at("/whyNot/code").asString()).isEqualTo("no-branch-id");
  }

  @Test
  void limitsTheAnswer() {
    assertThat(ids(search("NI", "warrenpoint"))).hasSize(2);
    assertThat(ids(patientGets("/api/pharmacies?region=NI&q=warrenpoint&limit=1"))).hasSize(1);
    assertThat(patientGets("/api/pharmacies?region=NI&limit=0").status()).isEqualTo(400);
  }

  @Test // what SQL would take as a pattern is just no word
  void findsNothingByPatterns() {
    assertThat(ids(search("NI", "%zzz_"))).isEmpty();
  }

  @Test
  void refusesRegionsThatAreNotServed() {
    Answer answer = search("ZZ", "harbour");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/code")).isEqualTo("unknown-region");
  }

  @Test
  void listsTheRegions() {
    Answer answer = patientGets("/api/regions");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json())
        .extracting(JsonNode::toString)
        .containsExactly(
            """
            {"code":"IE","name":"Ireland","channel":"email","validity":"P12M"}\
            """,
            """
            {"code":"NI","name":"Northern Ireland","channel":"platform","validity":"P6M"}\
            """);
  }

  private Answer search(String region, String typed) {
    String query = UriUtils.encode(typed, "UTF-8");
    return patientGets("/api/pharmacies?region=%s&q=%s&limit=10".formatted(region, query));
  }

  private Answer patientGets(String path) {
    return patients.get(UUID.randomUUID(), path);
  }

  private static List<String> ids(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().valueStream().map(found -> found.get("id").asString()).toList();
  }
}
