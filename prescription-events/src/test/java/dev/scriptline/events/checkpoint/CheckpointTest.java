package dev.scriptline.events.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.scriptline.events.checkpoint.HistoryCheckpoint.Position;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CheckpointTest {

  private static final HistoryCheckpoint CHECKPOINT =
      new HistoryCheckpoint(
          UUID.fromString("c8ec0000-0000-4000-8000-000000000001"),
          Topics.STATUS,
          3,
          new Position(0, -1, "00".repeat(32)),
          new Position(12, 40, "ab".repeat(32)),
          null,
          Instant.parse("2026-11-22T09:30:00Z"));

  private final ECKey key = key("one");
  private final CheckpointSigner signer = CheckpointSigner.of(key.toJSONString());
  private final CheckpointReader reader = reader(key, key("another"));

  @Test
  void comesBackAsItWasSigned() throws Exception {
    assertThat(reader.read(signer.sign(CHECKPOINT))).isEqualTo(CHECKPOINT);
  }

  @Test
  void isRefusedWhenAnotherSignedIt() {
    CheckpointSigner stranger = CheckpointSigner.of(key("stranger").toJSONString());
    CheckpointSigner pretender = CheckpointSigner.of(key("one").toJSONString());

    assertRefused(stranger.sign(CHECKPOINT));
    assertRefused(pretender.sign(CHECKPOINT));
  }

  @Test
  void isRefusedWhenAByteWasChanged() {
    String[] parts = signer.sign(CHECKPOINT).split("\\.", -1);
    String changed =
        parts[1].substring(0, 40)
            + (parts[1].charAt(40) == 'A' ? 'B' : 'A')
            + parts[1].substring(41);

    assertRefused(String.join(".", parts[0], changed, parts[2]));
    assertRefused("not a signature");
  }

  @Test
  void standsOnItsTopicByTheNumberOfItsPartition() throws Exception {
    String signed = signer.sign(CHECKPOINT);

    WireEvent wire = CheckpointCodec.encode(CHECKPOINT, signed, "/status-history-service");

    assertThat(wire.topic()).isEqualTo(Topics.CHECKPOINT);
    assertThat(wire.key()).isEqualTo("3");
    assertThat(wire.headers())
        .containsEntry("ce_type", "HistoryCheckpoint")
        .containsEntry("ce_subject", "prescription.status.v1-3");
    assertThat(CheckpointCodec.signed(wire.value())).isEqualTo(signed);
    assertThatExceptionOfType(UnreadableEventException.class)
        .isThrownBy(() -> CheckpointCodec.signed("{}".getBytes(UTF_8)));
  }

  @Test
  void keepsToItsSchema() throws IOException {
    String signed = signer.sign(CHECKPOINT);

    ObjectNode schema = schema();
    ObjectNode payload = schema.objectNode();
    payload.set("$defs", schema.get("$defs"));
    payload.put("$ref", "#/$defs/checkpoint");

    assertThat(violations(schema, "{\"jws\":\"" + signed + "\"}")).isEmpty();
    assertThat(violations(schema, "{}")).isNotEmpty();
    assertThat(violations(payload, CheckpointJson.MAPPER.writeValueAsString(CHECKPOINT))).isEmpty();
    assertThat(violations(payload, "{}")).isNotEmpty();
  }

  private static ObjectNode schema() throws IOException {
    try (InputStream stream =
        CheckpointTest.class.getResourceAsStream("/schemas/history-checkpoint.v1.json")) {
      return (ObjectNode) JsonMapper.shared().readTree(Objects.requireNonNull(stream));
    }
  }

  private static List<Error> violations(ObjectNode schema, String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema.toString())
        .validate(json, InputFormat.JSON);
  }

  private void assertRefused(String signed) {
    assertThatExceptionOfType(ForgedCheckpointException.class)
        .isThrownBy(() -> reader.read(signed));
  }

  private static CheckpointReader reader(ECKey... keys) {
    return CheckpointReader.of(new JWKSet(List.<JWK>of(keys)).toString(true));
  }

  private static ECKey key(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
