package dev.scriptline.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class AskingTest {

  private static final String PRESCRIPTIONS = "/api/v1/prescriptions";

  @RegisterExtension private final RunningPlatform platform = new RunningPlatform();

  private final String reference = Orders.reference();
  private Caller murphy;

  @BeforeEach
  void signIn() {
    murphy = Caller.murphy(platform.simulator());
  }

  @Test
  void findsAPrescriptionByReference() {
    String token = murphy.issued(Orders.anna(reference));
    JsonNode found =
        Caller.json(murphy.get(PRESCRIPTIONS + "?client_ref_id=" + reference))
            .at("/data/prescriptions");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).propertyNames())
        .containsExactly("id", "status", "client_ref_id", "updated_at");
    assertThat(found.get(0).path("id").asString()).isEqualTo(token);
    assertThat(found.get(0).path("status").asString()).isEqualTo("signed");
  }

  @Test
  void findsNothingForAReferenceThatWasNeverUsed() {
    HttpResponse<String> answer = murphy.get(PRESCRIPTIONS + "?client_ref_id=" + reference);
    assertThat(answer.body()).isEqualTo("{\"success\":true,\"data\":{\"prescriptions\":[]}}");
  }

  @Test
  void findsAPrescriptionByToken() {
    String token = murphy.issued(Orders.anna(reference));
    JsonNode found = Caller.json(murphy.get(PRESCRIPTIONS + "/" + token));
    assertThat(found.at("/data/prescription/client_ref_id").asString()).isEqualTo(reference);
    assertThat(Caller.message(murphy.get(PRESCRIPTIONS + "/RX000000000000")))
        .isEqualTo("Prescription not found.");
  }

  @Test
  void offersNoLookUpWhereItIsSwitchedOff() {
    murphy.set("lookup", false);
    assertThat(murphy.get(PRESCRIPTIONS + "?client_ref_id=" + reference).statusCode())
        .isEqualTo(404);
    assertThat(murphy.get(PRESCRIPTIONS + "/RX000000000000").statusCode()).isEqualTo(404);
  }

  @Test
  void voidsOnce() {
    String token = murphy.issued(Orders.anna(reference));
    JsonNode first = Caller.json(cancel(token));
    assertThat(first.path("success").booleanValue()).isTrue();
    assertThat(first.at("/data/prescription/status").asString()).isEqualTo("voided");
    assertThat(Caller.message(cancel(token))).isEqualTo("Prescription already voided.");
    assertThat(murphy.ledger(reference, "void")).hasSize(1);
    assertThat(murphy.ledger(reference, "void").get(0).path("reason").asString())
        .isEqualTo("patient-asked");
  }

  @Test
  void voidsNothingThatIsOver() {
    String dispensed = murphy.issued(Orders.anna(reference));
    act(dispensed, "dispense");
    assertThat(Caller.message(cancel(dispensed))).isEqualTo("Prescription already dispensed.");

    String expired = murphy.issued(Orders.anna(reference));
    act(expired, "expire");
    assertThat(Caller.message(cancel(expired))).isEqualTo("Prescription expired.");

    assertThat(Caller.message(cancel("RX000000000000"))).isEqualTo("Prescription not found.");
  }

  @Test
  void listsTheClinicsOfThePrescriberAlone() {
    JsonNode murphys = clinics(murphy);
    assertThat(murphys).hasSize(1);
    assertThat(murphys.get(0).path("id").intValue()).isEqualTo(994);
    assertThat(murphys.get(0).path("display_id").asString()).isEqualTo("201334");
    assertThat(clinics(Caller.byrne(platform.simulator()))).hasSize(2);
  }

  @Test
  void findsContactsByBranchOrName() {
    JsonNode byName = contacts("harbour pharm");
    assertThat(byName).hasSize(1);
    assertThat(byName.get(0).propertyNames())
        .containsExactly("id", "branch_id", "name", "email", "group");
    assertThat(byName.get(0).path("id").intValue()).isEqualTo(5512);
    assertThat(contacts("B-0057").get(0).path("name").asString()).isEqualTo("O'Hagan's Pharmacy");
    assertThat(contacts("nowhere")).isEmpty();
  }

  @Test // a caller that takes the first of the list sends the prescription to the wrong pharmacy
  void findsLongerNeighboursOfABranchBeforeIt() {
    JsonNode found = contacts("B-0042");
    assertThat(found).hasSize(2);
    assertThat(found.get(0).path("branch_id").asString()).isEqualTo("B-00421");
    assertThat(found.get(1).path("branch_id").asString()).isEqualTo("B-0042");
  }

  private HttpResponse<String> cancel(String token) {
    return murphy.post(PRESCRIPTIONS + "/" + token + "/void", Map.of("reason", "patient-asked"));
  }

  private void act(String token, String act) {
    assertThat(murphy.post("/sim/prescriptions/" + token + "/" + act, Map.of()).statusCode())
        .isEqualTo(200);
  }

  private static JsonNode clinics(Caller caller) {
    return Caller.json(caller.get("/api/v1/clinics")).at("/data/clinics");
  }

  private JsonNode contacts(String search) {
    return Caller.json(murphy.get("/api/v1/contacts?search=" + search.replace(" ", "%20")))
        .at("/data/contacts");
  }
}
