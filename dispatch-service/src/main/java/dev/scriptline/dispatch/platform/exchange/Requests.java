package dev.scriptline.dispatch.platform.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.edge.Secret;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests in the format that the platform is known to take; a recorded-request test freezes
 * it.
 */
@Component
public class Requests {

  private static final String JSON = "application/json";
  private static final JsonMapper JSON_BODY = JsonMapper.shared();
  private static final String FORM = "application/x-www-form-urlencoded";

  private final PlatformSettings settings;

  public Requests(PlatformSettings settings) {
    this.settings = settings;
  }

  /** For the client's access token. */
  public HttpRequest token() {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(encode(settings.clientId()), encode(settings.clientSecret().reveal()));
    return request(settings.paths().token())
        .header("Content-Type", FORM)
        .POST(BodyPublishers.ofString(form))
        .build();
  }

  /** For a prescriber's session. */
  public HttpRequest login(Secret accessToken, byte[] body) {
    return bearing(settings.paths().login(), accessToken)
        .header("Content-Type", JSON)
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  /** Issues a prescription. */
  public HttpRequest issue(Tokens tokens, byte[] body) {
    return with(tokens, settings.paths().prescriptions())
        .header("Content-Type", JSON)
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  /** Asks which prescriptions exist under a reference of ours. */
  public HttpRequest byReference(Tokens tokens, String reference) {
    return with(tokens, settings.paths().prescriptions() + "?client_ref_id=" + encode(reference))
        .GET()
        .build();
  }

  /** Asks how the prescription of a token stands. */
  public HttpRequest byToken(Tokens tokens, String token) {
    return with(tokens, settings.paths().prescriptions() + "/" + segment(token)).GET().build();
  }

  /** Voids the prescription of a token. */
  public HttpRequest voiding(Tokens tokens, String token, String reason) {
    String body = JSON_BODY.writeValueAsString(Map.of("reason", reason));
    return with(tokens, settings.paths().prescriptions() + "/" + segment(token) + "/void")
        .header("Content-Type", JSON)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  /** Asks for the contacts that fit a search. */
  public HttpRequest contacts(Tokens tokens, String search) {
    return with(tokens, settings.paths().contacts() + "?search=" + encode(search)).GET().build();
  }

  /** Asks for the clinics of the session's prescriber. */
  public HttpRequest clinics(Tokens tokens) {
    return with(tokens, settings.paths().clinics()).GET().build();
  }

  private HttpRequest.Builder with(Tokens tokens, String pathAndQuery) {
    return bearing(pathAndQuery, tokens.access())
        .header(settings.sessionHeader(), tokens.session().reveal());
  }

  private HttpRequest.Builder bearing(String pathAndQuery, Secret accessToken) {
    return request(pathAndQuery).header("Authorization", "Bearer " + accessToken.reveal());
  }

  private HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(settings.address(pathAndQuery))
        .header("Accept", JSON)
        .header("User-Agent", "scriptline");
  }

  /** In a path a plus is a plus. */
  private static String segment(String value) {
    return encode(value).replace("+", "%20");
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
