package dev.scriptline.sandbox.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A complete HTTP answer. */
public record Answer(int status, Map<String, String> headers, byte[] body) implements Reply {

  public static Answer json(int status, Object value) {
    return new Answer(
        status, Map.of("Content-Type", "application/json"), Json.MAPPER.writeValueAsBytes(value));
  }

  public static Answer html(int status, String page) {
    return new Answer(
        status,
        Map.of("Content-Type", "text/html; charset=utf-8"),
        page.getBytes(StandardCharsets.UTF_8));
  }

  public static Answer empty(int status) {
    return new Answer(status, Map.of(), new byte[0]);
  }

  public Answer with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(headers);
    all.putAll(more);
    return new Answer(status, all, body);
  }

  /** Head and body in one piece, so that a small answer leaves in one segment. */
  byte[] bytes(boolean keepAlive) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" \r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\n");
    if (!keepAlive) {
      head.append("Connection: close\r\n");
    }
    byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = new byte[start.length + body.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(body, 0, whole, start.length, body.length);
    return whole;
  }
}
