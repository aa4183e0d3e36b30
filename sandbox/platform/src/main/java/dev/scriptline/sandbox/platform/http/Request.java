package dev.scriptline.sandbox.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One HTTP request, read in full; header names are in lower case. */
public record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body,
    Map<String, String> variables) {

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** The part of the path that the route's template names; asking for another is a mistake. */
  public String variable(String name) {
    return Objects.requireNonNull(variables.get(name), name);
  }

  /** The fields of a form-encoded body; none when the body says to be something else. */
  public Map<String, String> form() {
    return hasType("application/x-www-form-urlencoded")
        ? Forms.decode(new String(body, StandardCharsets.UTF_8))
        : Map.of();
  }

  public boolean hasType(String mediaType) {
    return header("content-type")
        .map(type -> type.split(";", 2)[0].strip().equalsIgnoreCase(mediaType))
        .orElse(false);
  }

  Request with(Map<String, String> found) {
    return new Request(method, path, query, headers, body, found);
  }

  boolean endsConnection() {
    return header("connection").map(value -> value.equalsIgnoreCase("close")).orElse(false);
  }
}
