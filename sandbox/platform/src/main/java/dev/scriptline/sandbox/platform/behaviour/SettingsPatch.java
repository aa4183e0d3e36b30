package dev.scriptline.sandbox.platform.behaviour;

import dev.scriptline.sandbox.platform.behaviour.Behaviour.Unauthenticated;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Applies {@code {"autoSign":false}} and the like; throws IllegalArgumentException with a sentence.
 */
public final class SettingsPatch {

  private static final Map<String, Unauthenticated> ANSWERS =
      Map.of(
          "401", Unauthenticated.STATUS_401,
          "200", Unauthenticated.STATUS_200,
          "alternate", Unauthenticated.ALTERNATE);

  private final JsonNode patch;

  public SettingsPatch(JsonNode patch) {
    if (!patch.isObject()) {
      throw new IllegalArgumentException("Settings are a JSON object.");
    }
    this.patch = patch;
  }

  public Behaviour applyTo(Behaviour before) {
    Behaviour after = before;
    for (Map.Entry<String, JsonNode> setting : patch.properties()) {
      after = apply(after, setting.getKey(), setting.getValue());
    }
    return after;
  }

  private static Behaviour apply(Behaviour b, String name, JsonNode value) {
    Integer seconds = b.expiresInSeconds();
    boolean lookup = b.lookup();
    URI url = b.webhookUrl();
    boolean autoSign = b.autoSign();
    boolean refuse = b.refuseRepeatedReference();
    Unauthenticated answer = b.unauthenticated();
    switch (name) {
      case "expiresInSeconds" -> seconds = seconds(value);
      case "lookup" -> lookup = flag(name, value);
      case "webhookUrl" -> url = url(value);
      case "autoSign" -> autoSign = flag(name, value);
      case "refuseRepeatedReference" -> refuse = flag(name, value);
      case "unauthenticated" -> answer = answer(value);
      default -> throw new IllegalArgumentException("There is no setting named " + name + ".");
    }
    return new Behaviour(seconds, lookup, url, autoSign, refuse, answer);
  }

  private static @Nullable Integer seconds(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
      throw new IllegalArgumentException("expiresInSeconds is a whole number above 0, or null.");
    }
    return value.intValue();
  }

  private static boolean flag(String name, JsonNode value) {
    if (!value.isBoolean()) {
      throw new IllegalArgumentException(name + " is true or false.");
    }
    return value.booleanValue();
  }

  private static @Nullable URI url(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    URI url = value.isString() ? URI.create(value.stringValue()) : URI.create("");
    if (url.getHost() == null || !url.getScheme().startsWith("http")) {
      throw new IllegalArgumentException("webhookUrl is an absolute http address, or null.");
    }
    return url;
  }

  private static Unauthenticated answer(JsonNode value) {
    Unauthenticated answer = ANSWERS.get(value.asString(""));
    if (answer == null) {
      throw new IllegalArgumentException("unauthenticated is \"401\", \"200\" or \"alternate\".");
    }
    return answer;
  }

  /** The settings by the names under which they are changed. */
  public static Map<String, @Nullable Object> view(Behaviour b) {
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("expiresInSeconds", b.expiresInSeconds());
    view.put("lookup", b.lookup());
    view.put("webhookUrl", b.webhookUrl());
    view.put("autoSign", b.autoSign());
    view.put("refuseRepeatedReference", b.refuseRepeatedReference());
    ANSWERS.forEach((name, answer) -> {
      if (answer == b.unauthenticated()) {
        view.put("unauthenticated", name);
      }
    });
    return view;
  }
}
