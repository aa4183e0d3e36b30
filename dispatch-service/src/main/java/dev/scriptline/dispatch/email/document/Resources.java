package dev.scriptline.dispatch.email.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What the document is made of and comes with us. */
final class Resources {

  private Resources() {}

  static byte[] bytes(String name) {
    try (@Nullable InputStream in = Resources.class.getResourceAsStream("/email/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not packed with the service");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
