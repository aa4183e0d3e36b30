package dev.scriptline.history.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptline.events.Status;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.history.chain.TopicPlace;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The samples that all who write and read {@code status.v1} are held to. */
class GoldenSamplesTest {

  private static final EventCodec CODEC = new EventCodec();
  private static final DataSource NOWHERE = new DriverManagerDataSource();

  private final StatusIntake intake =
      new StatusIntake(
          new StatusAppend(JdbcClient.create(NOWHERE), new JdbcTemplate(NOWHERE)), CODEC);

  @ParameterizedTest
  @CsvSource({
    "status-approved,APPROVED",
    "status-requested,REQUESTED",
    "status-issued,ISSUED",
    "status-refused,REFUSED",
    "status-signed,SIGNED",
    "status-of-a-newer-version,OTHER"
  })
  void readsEveryStatus(String sample, Status status) throws Exception {
    WireEvent wire = wire(sample, "PrescriptionStatusChanged");

    ToldStatus told = intake.read(wire, 3, 42);

    assertThat(told.event().status()).isEqualTo(status);
    assertThat(told.value()).isEqualTo(wire.value());
    assertThat(told.place()).isEqualTo(new TopicPlace(3, 42));
  }

  @Test
  void parksWhatDoesNotBelongOnTheTopic() {
    assertThatExceptionOfType(UnreadableEventException.class)
        .isThrownBy(
            () -> intake.read(wire("referenced-with-token", "PrescriptionReferenced"), 3, 43));
  }

  private static WireEvent wire(String sample, String type) throws IOException {
    try (InputStream stream =
        GoldenSamplesTest.class.getResourceAsStream("/samples/" + sample + ".json")) {
      byte[] value = Objects.requireNonNull(stream, sample).readAllBytes();
      JsonNode event = JsonMapper.shared().readTree(value);
      return new WireEvent(
          UUID.fromString(event.get("eventId").asString()),
          Topics.STATUS,
          event.get("prescriptionId").asString(),
          Map.of("ce_type", type),
          value);
    }
  }
}
