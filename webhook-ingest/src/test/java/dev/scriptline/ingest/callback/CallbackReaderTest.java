package dev.scriptline.ingest.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.ingest.callback.Reading.StatusTold;
import dev.scriptline.ingest.callback.Reading.TestEvent;
import dev.scriptline.ingest.callback.Reading.Unusable;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackReaderTest {

  private static final String REF = "2f6f3a55-0b1c-4a46-8d58-64a9a8b1c202";

  private final CallbackReader reader = new CallbackReader();

  @Test
  void readsTheContractsExample() {
    Reading reading =
        read(
            """
            { "object":"event", "type":"prescription.status_changed",
              "data":{ "prescription_token":"RXC49F3D4F66A7", "status":"signed", "order_status":null,
                       "client_ref_id":"%s", "occurred_at":"2026-11-22T09:30:00Z" } }
            """
                .formatted(REF));

    assertThat(reading)
        .isEqualTo(
            new StatusTold(
                "RXC49F3D4F66A7",
                UUID.fromString(REF),
                "signed",
                Instant.parse("2026-11-22T09:30:00Z")));
  }

  @Test
  void passesOverWhatANewerPlatformAdds() {
    assertThat(data("\"status\":\"signed\",\"prescription_token\":\"RX1\",\"basket\":{\"a\":[1]}"))
        .isEqualTo(new StatusTold("RX1", null, "signed", null));
  }

  @Test
  void readsATokenThatIsANumber() {
    assertThat(data("\"status\":\"signed\",\"prescription_token\":4711"))
        .isEqualTo(new StatusTold("4711", null, "signed", null));
  }

  @Test
  void readsATimeWithAnOffset() {
    assertThat(
            data(
                "\"status\":\"signed\",\"prescription_token\":\"RX1\","
                    + "\"occurred_at\":\"2026-11-22T10:30:00+01:00\""))
        .isEqualTo(new StatusTold("RX1", null, "signed", Instant.parse("2026-11-22T09:30:00Z")));
  }

  @ParameterizedTest // a year that no database can store would hold up everything behind it
  @ValueSource(
      strings = {"yesterday", "2026-11-22", "0000-00-00T00:00:00Z", "+999999999-01-01T00:00:00Z"})
  void takesATimeThatIsNoneAsNotTold(String time) {
    assertThat(
            data(
                "\"status\":\"signed\",\"prescription_token\":\"RX1\",\"occurred_at\":\"%s\""
                    .formatted(time)))
        .isEqualTo(new StatusTold("RX1", null, "signed", null));
  }

  @Test
  void takesAReferenceThatIsNotOursAsAbsent() {
    assertThat(
            data(
                "\"status\":\"signed\",\"prescription_token\":\"RX1\",\"client_ref_id\":\"1-1-1-1-1\""))
        .isEqualTo(new StatusTold("RX1", null, "signed", null));
  }

  @Test // sent by hand from the platform's dashboard: nobody has to look at it
  void takesATestEventForWhatItIs() {
    assertThat(
            read("{\"object\":\"event\",\"type\":\"webhook.test\",\"data\":{\"test_id\":\"1\"}}"))
        .isEqualTo(new TestEvent());
  }

  @Test
  void parksAnEmptyBody() {
    assertThat(read("")).isEqualTo(new Unusable(ParkingReason.EMPTY_BODY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "{", "[]", "\"event\"", "{} {}", "{\"type\":1,\"type\":2}", " "})
  void parksWhatIsNotOneJsonObject(String body) {
    assertThat(read(body)).isEqualTo(new Unusable(ParkingReason.NOT_JSON));
  }

  @Test
  void parksInvalidUtf8() {
    assertThat(reader.read(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}))
        .isEqualTo(new Unusable(ParkingReason.NOT_JSON));
  }

  @Test
  void parksWhatIsTooDeep() {
    assertThat(read("{\"a\":".repeat(10_000))).isEqualTo(new Unusable(ParkingReason.NOT_JSON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"type\":null}", "{\"type\":\"invoice.paid\",\"data\":{}}"})
  void parksATypeThatItDoesNotKnow(String body) {
    assertThat(read(body)).isEqualTo(new Unusable(ParkingReason.UNKNOWN_TYPE));
  }

  @ParameterizedTest // status.v1 is kept for ever: no sentence, and nothing that PostgreSQL cannot
  // store
  @ValueSource(
      strings = {
        "\"status\":null",
        "\"status\":\" \"",
        "\"status\":{}",
        "\"status\":\"si\\u0000gned\"",
        "\"status\":\"dispensed to Mrs Example of 1 Harbour Road, Belfast\""
      })
  void parksAStatusThatIsNotAWord(String status) {
    assertThat(data(status + ",\"prescription_token\":\"RX1\""))
        .isEqualTo(new Unusable(ParkingReason.NO_STATUS));
  }

  @Test
  void parksWhatNamesNoPrescription() {
    assertThat(data("\"status\":\"signed\",\"prescription_token\":\"\",\"client_ref_id\":\"x\""))
        .isEqualTo(new Unusable(ParkingReason.NO_REFERENCE));
  }

  @Test
  void printsNoToken() {
    assertThat(data("\"status\":\"signed\",\"prescription_token\":\"RX1\"").toString())
        .doesNotContain("RX1");
  }

  private Reading data(String members) {
    return read("{\"type\":\"prescription.status_changed\",\"data\":{%s}}".formatted(members));
  }

  private Reading read(String body) {
    return reader.read(body.getBytes(UTF_8));
  }
}
