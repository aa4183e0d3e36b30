package dev.scriptline.sandbox.platform.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code a=1&b=2}, as queries and forms write it. */
final class Forms {

  private Forms() {}

  static Map<String, String> decode(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        fields.put(plain(parts[0]), parts.length == 2 ? plain(parts[1]) : "");
      }
    }
    return fields;
  }

  private static String plain(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }
}
