package dev.scriptline.ingest.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.edge.MalformedSettingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the verifier of the configured scheme, or ends the start with one sentence. */
@Configuration(proxyBeanMethods = false)
class SignatureConfiguration {

  private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern SECRET_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private static final String STANDARD_PREFIX = "whsec_";
  private static final int STANDARD_LEAST_BYTES = 24;
  private static final int STANDARD_MOST_BYTES = 64;

  @Bean
  CallbackVerifier callbackVerifier(WebhookSettings settings, Clock clock) {
    String listed = settings.secrets().reveal().strip();
    return switch (settings.scheme()) {
      case "body-hex" ->
          new CallbackVerifier(bodyHex(settings), secrets(listed, key -> key.getBytes(UTF_8)));
      case "standard-webhooks" ->
          new CallbackVerifier(
              new StandardWebhooks(clock, StandardWebhooks.TOLERANCE),
              secrets(listed, SignatureConfiguration::standardKey));
      default ->
          throw new MalformedSettingException("WEBHOOK_SCHEME", "body-hex or standard-webhooks");
    };
  }

  private static BodyHex bodyHex(WebhookSettings settings) {
    if (!HEADER_NAME.matcher(settings.signatureHeader()).matches()) {
      throw new MalformedSettingException("WEBHOOK_SIGNATURE_HEADER", "the name of one header");
    }
    return new BodyHex(settings.signatureHeader());
  }

  static List<SigningSecret> secrets(String listed, Function<String, byte[]> key) {
    List<SigningSecret> secrets = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (String entry : listed.split(",", -1)) {
      int colon = entry.indexOf(':');
      String id = entry.substring(0, Math.max(colon, 0)).strip();
      String secret = entry.substring(colon + 1).strip();
      if (!SECRET_ID.matcher(id).matches() || secret.isEmpty() || !ids.add(id)) {
        throw new MalformedSettingException(
            "WEBHOOK_SECRETS", "a list id:secret,… in which no id stands twice");
      }
      secrets.add(new SigningSecret(id, key.apply(secret)));
    }
    return secrets;
  }

  /** The standard writes a secret of 24 to 64 bytes in base64 behind a prefix. */
  static byte[] standardKey(String secret) {
    if (secret.startsWith(STANDARD_PREFIX)) {
      byte[] key = base64(secret.substring(STANDARD_PREFIX.length()));
      if (key.length >= STANDARD_LEAST_BYTES && key.length <= STANDARD_MOST_BYTES) {
        return key;
      }
    }
    throw new MalformedSettingException(
        "WEBHOOK_SECRETS",
        "a list id:whsec_…,… with 24 to 64 bytes in base64 each, as standard-webhooks has them");
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }
}
