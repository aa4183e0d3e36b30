package dev.scriptline.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.events.PrescriptionEvent;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EventCodecTest {

  private final EventCodec codec = new EventCodec();

  @ParameterizedTest
  @MethodSource("dev.scriptline.events.wire.Samples#names")
  void writesWhatItReadFromTheGoldenSample(String name) throws Exception {
    PrescriptionEvent event = codec.decode(Samples.wire(name));
    JsonNode written = Samples.JSON.readTree(codec.encode(event, "/test").value());
    if (!name.equals("status-of-a-newer-version")) {
      assertThat(written).isEqualTo(Samples.json(name));
    }
    assertThat(codec.decode(codec.encode(event, "/test"))).isEqualTo(event);
  }

  @Test // a closed list on the wire: an older reader must survive a newer writer
  void takesAStatusOfANewerVersionAsOther() throws Exception {
    PrescriptionEvent event = codec.decode(Samples.wire("status-of-a-newer-version"));
    assertThat(event)
        .isInstanceOfSatisfying(
            PrescriptionStatusChanged.class,
            changed -> {
              assertThat(changed.status()).isEqualTo(Status.OTHER);
              assertThat(changed.rawStatus()).isEqualTo("TELEPORTED");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "null", "[]", "{}", "7", "{\"eventId\":\"no\"}", "{\"status\":{}}"})
  void refusesWhatIsNotItsType(String value) {
    WireEvent issued = Samples.wire("status-issued");
    WireEvent broken =
        new WireEvent(
            issued.id(), issued.topic(), issued.key(), issued.headers(), value.getBytes(UTF_8));
    assertThatThrownBy(() -> codec.decode(broken)).isInstanceOf(UnreadableEventException.class);
  }

  @Test
  void refusesATypeOnAnotherTopic() {
    WireEvent issued = Samples.wire("status-issued");
    WireEvent misplaced =
        new WireEvent(
            issued.id(), Topics.REQUESTED, issued.key(), issued.headers(), issued.value());
    assertThatThrownBy(() -> codec.decode(misplaced)).isInstanceOf(UnreadableEventException.class);
  }

  @Test
  void refusesAKeyOfAnotherPrescription() {
    WireEvent issued = Samples.wire("status-issued");
    WireEvent misplaced =
        new WireEvent(
            issued.id(),
            issued.topic(),
            UUID.randomUUID().toString(),
            issued.headers(),
            issued.value());
    assertThatThrownBy(() -> codec.decode(misplaced)).isInstanceOf(UnreadableEventException.class);
  }

  @Test
  void refusesAnIdThatIsNotTheEvents() {
    WireEvent issued = Samples.wire("status-issued");
    WireEvent forged =
        new WireEvent(
            UUID.randomUUID(), issued.topic(), issued.key(), issued.headers(), issued.value());
    assertThatThrownBy(() -> codec.decode(forged)).isInstanceOf(UnreadableEventException.class);
  }

  @Test
  void quotesNoContentInItsReasons() {
    WireEvent referenced = Samples.wire("referenced-with-token");
    WireEvent broken =
        new WireEvent(
            referenced.id(),
            referenced.topic(),
            referenced.key(),
            Map.copyOf(referenced.headers()),
            Samples.text("referenced-with-token").replace("platform", "CANARY").getBytes(UTF_8));
    assertThatThrownBy(() -> codec.decode(broken))
        .isInstanceOf(UnreadableEventException.class)
        .hasNoCause()
        .message()
        .doesNotContain("CANARY", "RXC49F3D4F66A7");
  }

  @Test
  void neverPrintsTheToken() throws Exception {
    assertThat(codec.decode(Samples.wire("referenced-with-token")).toString())
        .doesNotContain("RXC49F3D4F66A7");
  }
}
