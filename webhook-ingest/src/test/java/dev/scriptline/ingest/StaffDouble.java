package dev.scriptline.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at callbacks with somebody's token. */
public final class StaffDouble {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final int port;
  private final String token;

  StaffDouble(int port, String token) {
    this.port = port;
    this.token = token;
  }

  public HttpResponse<String> get(String path) {
    URI address = URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  public JsonNode read(String path) {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError("answered %d".formatted(response.statusCode()));
    }
    return JsonMapper.shared().readTree(response.body());
  }
}
