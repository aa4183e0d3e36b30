package dev.scriptline.dispatch.platform.probe;

import dev.scriptline.dispatch.credential.Credentials;
import dev.scriptline.dispatch.platform.authentication.Login;
import dev.scriptline.dispatch.platform.exchange.PlatformClient;
import dev.scriptline.dispatch.platform.exchange.PlatformSettings;
import dev.scriptline.dispatch.platform.exchange.Reply.Answered;
import dev.scriptline.dispatch.platform.exchange.Requests;
import dev.scriptline.dispatch.platform.exchange.Tokens;
import dev.scriptline.dispatch.platform.probe.Probed.Denied;
import dev.scriptline.dispatch.platform.probe.Probed.Silent;
import dev.scriptline.dispatch.platform.probe.Probed.Told;
import dev.scriptline.edge.Secret;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks with tokens of its own: those that sends use may have been good before something was
 * changed, and stay untouched.
 */
@Component
public class PlatformProbe {

  private final Requests requests;
  private final PlatformClient platform;
  private final Login login;
  private final Answers answers;
  private final PlatformSettings settings;
  private final Clock clock;

  PlatformProbe(
      Requests requests,
      PlatformClient platform,
      Login login,
      Answers answers,
      PlatformSettings settings,
      Clock clock) {
    this.requests = requests;
    this.platform = platform;
    this.login = login;
    this.answers = answers;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether our client id and secret are taken. */
  public Probed<Access> client() {
    return Answers.of(platform.exchange(requests.token()), this::access);
  }

  /** Whether a prescriber can sign in. */
  public Probed<Tokens> signIn(Secret access, Credentials credentials) {
    return answers.enveloped(
        login.exchange(credentials, access),
        data ->
            Optional.of(data.path("token"))
                .filter(Tokens::isToken)
                .map(token -> new Tokens(access, Secret.of(token.asString()))));
  }

  /** The clinics that this prescriber belongs to. */
  public Probed<List<ListedClinic>> clinics(Tokens tokens) {
    return answers.enveloped(
        platform.exchange(requests.clinics(tokens)),
        data ->
            list(data, "clinics")
                .map(clinics -> clinics.stream().flatMap(one -> clinic(one).stream()).toList()));
  }

  /** What stands under this very branch id: the search finds similar ones too. */
  public Probed<ListedContact> contact(Tokens tokens, String branchId) {
    return answers.enveloped(
        platform.exchange(requests.contacts(tokens, branchId)),
        data -> list(data, "contacts").map(contacts -> contact(contacts, branchId)));
  }

  /** Whether it can be asked by reference; the one that is asked for cannot exist. */
  public Probed<Boolean> lookup(Tokens tokens) {
    return answers.enveloped(
        platform.exchange(requests.byReference(tokens, UUID.randomUUID().toString())),
        data -> list(data, "prescriptions").map(List::isEmpty));
  }

  private Probed<Access> access(Answered answer) {
    if (answer.status() == 400 || answer.status() == 401) {
      return new Denied<>();
    }
    JsonNode body = body(answer);
    JsonNode token = body.path("access_token");
    if (answer.status() != 200 || !Tokens.isToken(token)) {
      return new Silent<>(answer.status() == 429 ? Silence.BUSY : Silence.STRANGE);
    }
    return new Told<>(
        new Access(
            Secret.of(token.asString()),
            settings.expiresInUnit().lifetime(body.path("expires_in"), clock.instant())));
  }

  private static JsonNode body(Answered answer) {
    try {
      return JsonMapper.shared().readTree(answer.body());
    } catch (JacksonException _) {
      return JsonMapper.shared().missingNode();
    }
  }

  private static Optional<List<JsonNode>> list(JsonNode data, String member) {
    return Optional.of(data.path(member))
        .filter(JsonNode::isArray)
        .map(list -> list.valueStream().toList());
  }

  private static Optional<ListedClinic> clinic(JsonNode clinic) {
    return Optional.of(clinic.path("id"))
        .filter(JsonNode::isIntegralNumber)
        .map(id -> new ListedClinic(id.asLong(), clinic.path("display_id").asString("")));
  }

  private static ListedContact contact(List<JsonNode> contacts, String branchId) {
    List<JsonNode> same =
        contacts.stream()
            .filter(contact -> contact.path("branch_id").asString("").equals(branchId))
            .filter(contact -> contact.path("id").isIntegralNumber())
            .toList();
    if (same.isEmpty()) {
      return ListedContact.NONE;
    }
    boolean mailed =
        same.stream().anyMatch(contact -> contact.path("email").asString("").contains("@"));
    return mailed ? ListedContact.WITH_EMAIL : ListedContact.WITHOUT_EMAIL;
  }
}
