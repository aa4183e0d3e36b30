package dev.scriptline.sandbox.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads requests one after the other from a connection, within bounds of size. */
final class RequestReader {

  private static final int LONGEST_LINE = 16 * 1024;
  private static final int MOST_HEADERS = 100;
  private static final int LARGEST_BODY = 1024 * 1024;

  private final InputStream in;
  private final OutputStream out;

  RequestReader(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** The next request, or nothing when the caller has closed the connection between two. */
  Optional<Request> read() throws IOException {
    Optional<String> first = line();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String[] words = first.get().split(" ");
    if (words.length != 3 || !words[2].startsWith("HTTP/1.") || !words[1].startsWith("/")) {
      throw new MalformedRequestException("request line");
    }
    Map<String, String> headers = headers();
    if (words[2].equals("HTTP/1.0")) {
      headers.put("connection", "close");
    }
    String[] target = words[1].split("\\?", 2);
    try {
      Map<String, String> query = target.length == 2 ? Forms.decode(target[1]) : Map.of();
      return Optional.of(new Request(words[0], target[0], query, headers, body(headers), Map.of()));
    } catch (IllegalArgumentException _) {
      throw new MalformedRequestException("a query or length that cannot be read");
    }
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = required(); !line.isEmpty(); line = required()) {
      int colon = line.indexOf(':');
      if (colon < 1 || headers.size() == MOST_HEADERS) {
        throw new MalformedRequestException("header");
      }
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      headers.merge(name, line.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      return chunks();
    }
    String length = headers.getOrDefault("content-length", "0");
    return exactly(Integer.parseInt(length));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      whole.write(exactly(size));
      required();
      if (whole.size() > LARGEST_BODY) {
        throw new MalformedRequestException("body too large");
      }
    }
    headers();
    return whole.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(required().split(";", 2)[0].strip(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    if (length < 0 || length > LARGEST_BODY) {
      throw new MalformedRequestException("body too large");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new MalformedRequestException("body ends early");
    }
    return bytes;
  }

  private String required() throws IOException {
    return line().orElseThrow(() -> new MalformedRequestException("ends early"));
  }

  private Optional<String> line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 && line.isEmpty()) {
        return Optional.empty();
      }
      if (next < 0 || line.length() == LONGEST_LINE) {
        throw new MalformedRequestException("line");
      }
      line.append((char) next);
    }
    int end = line.length();
    return Optional.of(
        end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString());
  }
}
