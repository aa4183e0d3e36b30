package dev.scriptline.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final EventCodec codec = new EventCodec();

  @ParameterizedTest
  @MethodSource("dev.scriptline.events.wire.Samples#names")
  void acceptsTheGoldenSample(String name) {
    assertThat(violations(Samples.type(name), Samples.text(name))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.scriptline.events.wire.Samples#names")
  void acceptsWhatTheCodecWrites(String name) throws Exception {
    WireEvent written = codec.encode(codec.decode(Samples.wire(name)), "/test");
    assertThat(violations(Samples.type(name), new String(written.value()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.scriptline.events.wire.Samples#names")
  void refusesTheSampleWithoutAnyOneOfItsRequiredFields(String name) {
    for (JsonNode required : schemaJson(Samples.type(name)).get("required")) {
      ObjectNode lacking = ((ObjectNode) Samples.json(name)).deepCopy();
      lacking.remove(required.asString());
      assertThat(violations(Samples.type(name), lacking.toString())).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void namesExactlyTheFieldsOfTheRecord(EventType type) {
    Stream<String> components =
        Arrays.stream(type.type().getRecordComponents()).map(component -> component.getName());
    assertThat(new TreeSet<>(schemaJson(type).get("properties").propertyNames()))
        .containsExactlyInAnyOrderElementsOf(components.toList());
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void carriesTheIdThatTheHeadersName(EventType type) {
    assertThat(schemaJson(type).get("$id").asString()).isEqualTo(type.dataSchema());
  }

  @Test
  void listsEveryStatus() {
    JsonNode listed =
        schemaJson(EventType.PRESCRIPTION_STATUS_CHANGED).at("/properties/status/examples");
    assertThat(listed.valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(
            Arrays.stream(dev.scriptline.events.Status.values())
                .map(dev.scriptline.events.Status::wire)
                .toList());
  }

  private JsonNode schemaJson(EventType type) {
    return Samples.JSON.readTree(Samples.resource(type.schemaResource()));
  }

  private List<com.networknt.schema.Error> violations(EventType type, String json) {
    Schema schema = registry.getSchema(Samples.resource(type.schemaResource()));
    return schema.validate(
        json,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }
}
