package dev.scriptline.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class IssueTest {

  @RegisterExtension private final RunningPlatform platform = new RunningPlatform();

  private final String reference = Orders.reference();
  private Caller murphy;

  @BeforeEach
  void signIn() {
    murphy = Caller.murphy(platform.simulator());
  }

  @Test
  void answersWithTheNestedIdOnly() {
    JsonNode answer = Caller.json(murphy.issue(Orders.anna(reference)));
    assertThat(answer.path("success").booleanValue()).isTrue();
    assertThat(answer.at("/data/prescription/id").asString()).matches("RX[0-9A-F]{12}");
    assertThat(answer.at("/data/prescription/status").asString()).isEqualTo("issued");
    assertThat(answer.has("id")).isFalse();
    assertThat(answer.path("data").has("id")).isFalse();
  }

  @Test // the classic mistake: the number on the dashboard is not the one the API wants
  void refusesTheDashboardsNumberOfAClinic() {
    HttpResponse<String> answer = murphy.issue(Orders.anna(reference).put("clinic_id", 201334));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Caller.message(answer))
        .isEqualTo("You trying to issue prescription to unauthorized clinic");
    assertThat(murphy.ledger(reference, "issue")).isEmpty();
    assertThat(murphy.ledger(reference, "refusal")).hasSize(1);
  }

  @Test
  void refusesAClinicThatThePrescriberDoesNotBelongTo() {
    ObjectNode order = Orders.anna(reference).put("clinic_id", 1017);
    assertThat(Caller.message(murphy.issue(order)))
        .isEqualTo("You trying to issue prescription to unauthorized clinic");

    Caller byrne = Caller.byrne(platform.simulator());
    assertThat(byrne.issued(order.put("secure_pin", "0815"))).startsWith("RX");
  }

  @Test
  void refusesAnotherPrescribersPin() {
    assertThat(Caller.message(murphy.issue(Orders.anna(reference).put("secure_pin", "0815"))))
        .isEqualTo("Invalid secure pin");
  }

  @Test
  void refusesAContactThatItDoesNotKnow() {
    assertThat(Caller.message(murphy.issue(Orders.anna(reference).put("contact_id", 1))))
        .isEqualTo("Contact not found");
  }

  @ParameterizedTest
  @CsvSource({
    "/action, '\"issue\"', action",
    "/clinic_id, '\"994\"', clinic_id",
    "/notify, '\"true\"', notify",
    "/secure_pin, 4711, secure_pin",
    "/patient/birth_day, '\"5\"', patient.birth_day",
    "/patient/birth_month, 6, patient.birth_month",
    "/patient/birth_day, '\"31\"', patient.birth_day",
    "/patient/phone, '\"+447700900123\"', patient.phone",
    "/patient/gender, '\"F\"', patient.gender",
    "/patient/last_name, '\" \"', patient.last_name",
    "/patient/country, '\"Ireland\"', patient.country",
    "/medicines, '[]', medicines",
    "/medicines/0/qty, 1, medicines.0.qty",
    "/medicines/0/object, '\"vmp\"', medicines.0.object",
    "/medicines/0/directions, 'null', medicines.0.directions",
  })
  void namesTheFieldThatIsNotAsTheContractWantsIt(String pointer, String value, String field) {
    ObjectNode order = Orders.anna(reference);
    int cut = pointer.lastIndexOf('/');
    JsonNode parent = order.at(pointer.substring(0, cut));
    ((ObjectNode) parent).set(pointer.substring(cut + 1), Caller.JSON.readTree(value));

    HttpResponse<String> answer = murphy.issue(order);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Caller.message(answer)).isEqualTo("Validation failed");
    JsonNode errors = Caller.json(answer).path("errors");
    assertThat(errors.propertyNames()).containsExactly(field);
    assertThat(errors.path(field).get(0).asString()).startsWith("The " + field);
  }

  @Test
  void issuesAgainWhenAReferenceIsRepeated() {
    String first = murphy.issued(Orders.anna(reference));
    String second = murphy.issued(Orders.anna(reference));
    assertThat(second).startsWith("RX").isNotEqualTo(first);
    assertThat(murphy.ledger(reference, "issue")).hasSize(2);
  }

  @Test
  void issuesARepeatedReferenceOnceWhereItIsUnique() throws Exception {
    murphy.set("refuseRepeatedReference", true);
    List<String> messages = fiftyAtOnce();
    assertThat(messages).containsOnlyOnce("");
    assertThat(messages)
        .filteredOn(message -> !message.isEmpty())
        .hasSize(49)
        .containsOnly("Prescription already exists for this reference");
    assertThat(murphy.ledger(reference, "issue")).hasSize(1);
  }

  @Test
  void turnsAwayCallsWithoutTokens() {
    HttpResponse<String> answer = new Caller(platform.simulator()).issue(Orders.anna(reference));
    assertThat(Caller.message(answer)).isEqualTo("Unauthenticated.");
    assertThat(murphy.ledger(reference, "issue")).isEmpty();
  }

  private List<String> fiftyAtOnce() throws Exception {
    Callable<String> call = () -> Caller.message(murphy.issue(Orders.anna(reference)));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> calls =
          threads.invokeAll(IntStream.range(0, 50).mapToObj(_ -> call).toList());
      return calls.stream().map(Future::resultNow).toList();
    }
  }
}
