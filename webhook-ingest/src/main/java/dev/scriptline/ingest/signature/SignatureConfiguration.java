package dev.scriptline.ingest.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.edge.MalformedSettingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the verifier of the configured scheme, or ends the start with one sentence. */
@Configuration(proxyBeanMethods = false)
class SignatureConfiguration {

  static final String BODY_HEX = "body-hex";

  private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern SECRET_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  @Bean
  CallbackVerifier callbackVerifier(WebhookSettings settings) {
    if (!BODY_HEX.equals(settings.scheme())) {
      throw new MalformedSettingException("WEBHOOK_SCHEME", BODY_HEX);
    }
    if (!HEADER_NAME.matcher(settings.signatureHeader()).matches()) {
      throw new MalformedSettingException("WEBHOOK_SIGNATURE_HEADER", "the name of one header");
    }
    return new CallbackVerifier(
        settings.signatureHeader(), secrets(settings.secrets().reveal().strip()));
  }

  static List<SigningSecret> secrets(String listed) {
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
      secrets.add(new SigningSecret(id, secret.getBytes(UTF_8)));
    }
    return secrets;
  }
}
