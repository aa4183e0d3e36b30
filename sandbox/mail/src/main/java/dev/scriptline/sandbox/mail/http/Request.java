package dev.scriptline.sandbox.mail.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked for: a method, the path's segments and the query, decoded. */
public record Request(
    String method, List<String> path, Map<String, String> query, boolean fromElsewhere) {

  static Request of(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    return new Request(
        exchange.getRequestMethod(),
        Arrays.stream(exchange.getRequestURI().getRawPath().split("/"))
            .filter(segment -> !segment.isEmpty())
            .map(segment -> plain(segment.replace("+", "%2B")))
            .toList(),
        query == null ? Map.of() : parameters(query),
        fromElsewhere(exchange.getRequestHeaders()));
  }

  /** A parameter that is not blank. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** A number within bounds; the usual one where none is given. */
  public int number(String name, int usual, int most) {
    return parameter(name)
        .filter(value -> value.matches("[0-9]{1,6}"))
        .map(value -> Math.clamp(Integer.parseInt(value), 1, most))
        .orElse(usual);
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(plain(parts[0]), parts.length == 2 ? plain(parts[1]) : "");
    }
    return parameters;
  }

  private static String plain(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  // Any page on the web can make a browser send a form to 127.0.0.1: browsers tell where it was.
  private static boolean fromElsewhere(Headers headers) {
    String site = headers.getFirst("Sec-Fetch-Site");
    String origin = headers.getFirst("Origin");
    return (site != null && !site.equals("same-origin") && !site.equals("none"))
        || (origin != null && !origin.equals("http://" + headers.getFirst("Host")));
  }
}
