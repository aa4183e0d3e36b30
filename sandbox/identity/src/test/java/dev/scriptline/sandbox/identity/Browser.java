package dev.scriptline.sandbox.identity;

import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser with a web app in it would do: follows no redirect by itself, keeps cookies. */
final class Browser implements AutoCloseable {

  static final String VERIFIER = "a-verifier-of-forty-three-characters-or-more-1";
  static final String RETURN_TO = "http://127.0.0.1:8080/signed-in";

  private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI provider;

  Browser(URI provider) {
    this.provider = provider;
  }

  @Override
  public void close() {
    client.close();
  }

  HttpResponse<String> authorize(String clientId, String scope, Map<String, String> more) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", clientId);
    query.put("redirect_uri", RETURN_TO);
    query.put("scope", scope);
    query.put("state", "state-1");
    query.put("code_challenge", challenge());
    query.put("code_challenge_method", "S256");
    query.putAll(more);
    query.values().removeIf(String::isEmpty);
    return get("/oauth2/authorize?" + form(query));
  }

  /** Goes to the sign-in page and fills the form in. */
  HttpResponse<String> signIn(String name, String password) {
    Matcher hidden = HIDDEN.matcher(get("/sign-in").body());
    if (!hidden.find()) {
      throw new AssertionError("The form carries no token against forgery.");
    }
    return post(
        "/sign-in", Map.of("username", name, "password", password, "_csrf", hidden.group(1)));
  }

  /** The whole way: asks, signs in, comes back with a code. */
  String code(String clientId, String scope, String name) {
    authorize(clientId, scope, Map.of());
    HttpResponse<String> signedIn = signIn(name, name);
    HttpResponse<String> back = send(HttpRequest.newBuilder(location(signedIn)).GET());
    return parameter(location(back), "code");
  }

  HttpResponse<String> redeem(String clientId, String code, String verifier) {
    return post(
        "/oauth2/token",
        Map.of(
            "grant_type", "authorization_code",
            "client_id", clientId,
            "redirect_uri", RETURN_TO,
            "code", code,
            "code_verifier", verifier));
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(provider.resolve(path)).header("Accept", "text/html, */*");
    return send(headers.length == 0 ? request.GET() : request.headers(headers).GET());
  }

  HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(provider.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields)));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> postJson(String path, String body) {
    return send(
        HttpRequest.newBuilder(provider.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static URI location(HttpResponse<String> response) {
    return URI.create(
        response
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new AssertionError("No redirect but " + response.statusCode())));
  }

  static String parameter(URI uri, String name) {
    return Arrays.stream(String.valueOf(uri.getRawQuery()).split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
        .findFirst()
        .orElse("");
  }

  private static String challenge() {
    try {
      return Base64URL.encode(
              MessageDigest.getInstance("SHA-256")
                  .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)))
          .toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
