package dev.scriptline.sandbox.launcher.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files beside this class. */
final class Resources {

  static final JsonMapper JSON = JsonMapper.shared();

  private Resources() {}

  static String text(String name) {
    try (InputStream file = Resources.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T json(String name, Class<T> type) {
    return JSON.readValue(text(name), type);
  }
}
