package dev.scriptline.edge.problem;

import dev.scriptline.edge.Secret;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON may bring a secret in, never take one out. */
final class SecretJson extends SimpleModule {

  private static final long serialVersionUID = 1;

  SecretJson() {
    super("secrets");
    addSerializer(new Refusal());
    addDeserializer(Secret.class, new Reading());
  }

  private static final class Refusal extends StdSerializer<Secret> {

    Refusal() {
      super(Secret.class);
    }

    @Override
    public void serialize(Secret value, JsonGenerator generator, SerializationContext context) {
      throw InvalidDefinitionException.from(
          generator, "A secret is never written.", context.constructType(Secret.class));
    }
  }

  private static final class Reading extends StdDeserializer<Secret> {

    Reading() {
      super(Secret.class);
    }

    @Override
    public Secret deserialize(JsonParser parser, DeserializationContext context) {
      String text = parser.getValueAsString();
      return text == null
          ? (Secret) context.handleUnexpectedToken(Secret.class, parser)
          : Secret.of(text);
    }
  }
}
