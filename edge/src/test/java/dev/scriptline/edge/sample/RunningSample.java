package dev.scriptline.edge.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample service on free ports, called over HTTP as anyone would. */
public final class RunningSample implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;

  private RunningSample(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Settings are {@code NAME=value}; the variables that every service needs are there already. */
  public static RunningSample started(TestIssuer issuer, String... settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--DATABASE_URL=jdbc:postgresql://127.0.0.1:1/none",
                "--DATABASE_USER=none",
                "--DATABASE_PASSWORD=none",
                "--DATABASE_OWNER_USER=none",
                "--DATABASE_OWNER_PASSWORD=none",
                "--KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:1",
                "--OAUTH_ISSUER_URI=" + issuer.address(),
                "--OAUTH_AUDIENCE=" + TestIssuer.AUDIENCE,
                "--SERVER_PORT=0",
                "--MANAGEMENT_PORT=0"));
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    return new RunningSample(
        SpringApplication.run(SampleService.class, arguments.toArray(String[]::new)));
  }

  @Override
  public void close() {
    context.close();
    client.close();
  }

  public boolean has(Class<?> bean) {
    return context.getBeanProvider(bean).stream().findAny().isPresent();
  }

  public int port() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  public int managementPort() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.management.port"));
  }

  /** A GET, with or without a token, with headers in pairs. */
  public Answer get(String path, String token, String... headers) {
    return send(request(port(), path, token, headers).GET());
  }

  public Answer getManagement(String path) {
    return send(request(managementPort(), path, "").GET());
  }

  public Answer post(String path, String token, String body, String... headers) {
    return send(request(port(), path, token, headers).POST(BodyPublishers.ofString(body)));
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpRequest.Builder request(String path, String token, String... headers) {
    return request(port(), path, token, headers);
  }

  private HttpRequest.Builder request(int port, String path, String token, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** An answer and its ways of being read. */
  public record Answer(HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String body() {
      return response.body();
    }

    public JsonNode json() {
      return JsonMapper.shared().readTree(response.body());
    }

    public String code() {
      return json().path("code").asString("");
    }
  }
}
