package dev.scriptline.sandbox.mail.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A complete HTTP answer; never kept by a browser, and taken for nothing but what it says. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Cache-Control", "no-store",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff");

  /** Text of a type that includes its charset, which is UTF-8. */
  public static Answer text(int status, String type, String text) {
    return bytes(status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Answer bytes(int status, String type, byte[] body) {
    return new Answer(status, ALWAYS, body).with("Content-Type", type);
  }

  /** Sends the browser to another page of ours, to be asked for with GET. */
  public static Answer seeOther(String location) {
    return new Answer(303, ALWAYS, new byte[0]).with("Location", location);
  }

  public Answer with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }
}
