package dev.scriptline.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.PrescriptionEvent;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads our records with a library that we did not write. */
class CloudEventsTest {

  private final EventCodec codec = new EventCodec();

  @ParameterizedTest
  @MethodSource("dev.scriptline.events.wire.Samples#names")
  void areReadByAnIndependentReader(String name) throws Exception {
    PrescriptionEvent event = codec.decode(Samples.wire(name));
    WireEvent wire = codec.encode(event, "/dispatch-service");

    CloudEvent read = read(wire);

    assertThat(read.getSpecVersion()).isEqualTo(SpecVersion.V1);
    assertThat(read.getId()).isEqualTo(event.eventId().toString());
    assertThat(read.getSource()).hasToString("/dispatch-service");
    assertThat(read.getType()).isEqualTo(event.getClass().getSimpleName());
    assertThat(read.getSubject()).isEqualTo(event.prescriptionId().toString());
    assertThat(Objects.requireNonNull(read.getTime()).toInstant()).isEqualTo(event.at());
    assertThat(read.getDataSchema()).hasToString(Samples.type(name).dataSchema());
    assertThat(read.getDataContentType()).isEqualTo("application/json");
    assertThat(Objects.requireNonNull(read.getData()).toBytes()).isEqualTo(wire.value());
  }

  private static CloudEvent read(WireEvent wire) {
    RecordHeaders headers = new RecordHeaders();
    wire.headers().forEach((header, value) -> headers.add(header, value.getBytes(UTF_8)));
    try (CloudEventDeserializer deserializer = new CloudEventDeserializer()) {
      return deserializer.deserialize(wire.topic(), headers, wire.value());
    }
  }
}
