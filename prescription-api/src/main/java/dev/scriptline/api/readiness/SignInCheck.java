package dev.scriptline.api.readiness;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether the OpenID provider's keys can be read now: without them nobody's sign-in is believed,
 * but the ones that are cached hide it for a while.
 */
@Component
class SignInCheck {

  private static final int TIMEOUT_MILLIS = 2_000;
  private static final int SIZE_LIMIT_BYTES = 256 * 1024;

  private final ResourceRetriever retriever =
      new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, SIZE_LIMIT_BYTES);
  private final String issuer;

  SignInCheck(@Value("${scriptline.access.issuer}") String issuer) {
    this.issuer = issuer;
  }

  Check check() {
    try {
      int keys = JWKSet.parse(read(keysAddress())).size();
      return check(keys > 0, "The provider %s publishes %d keys.".formatted(issuer, keys));
    } catch (IOException | ParseException | IllegalArgumentException e) {
      return check(
          false,
          "The keys of the provider %s cannot be read (%s)."
              .formatted(issuer, e.getClass().getSimpleName()));
    }
  }

  private URI keysAddress() throws IOException, ParseException {
    String base = issuer.replaceFirst("/$", "");
    Map<String, Object> provider =
        JSONObjectUtils.parse(read(URI.create(base + "/.well-known/openid-configuration")));
    return JSONObjectUtils.getURI(provider, "jwks_uri");
  }

  private String read(URI address) throws IOException {
    return retriever.retrieveResource(address.toURL()).getContent();
  }

  private static Check check(boolean ok, String found) {
    return Check.ours(
        "sign-in",
        ok,
        found,
        "Start the OpenID provider, or correct OAUTH_ISSUER_URI.",
        "operations");
  }
}
