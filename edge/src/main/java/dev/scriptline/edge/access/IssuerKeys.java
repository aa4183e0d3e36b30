package dev.scriptline.edge.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys, asked for only when a token is to be verified: a service starts while
 * its issuer is down.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

  private static final int TIMEOUT_MILLIS = 2_000;
  private static final int SIZE_LIMIT_BYTES = 256 * 1024;

  private final ResourceRetriever retriever =
      new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, SIZE_LIMIT_BYTES);
  private final URI issuer;

  IssuerKeys(URI issuer) {
    this.issuer = issuer;
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
      throws KeySourceException {
    try {
      return JWKSet.parse(read(keysAddress()));
    } catch (IOException | ParseException | IllegalArgumentException e) {
      throw new JWKSetUnavailableException("The issuer's keys cannot be read.", e);
    }
  }

  private URL keysAddress() throws IOException, ParseException {
    String base = issuer.toString().replaceFirst("/$", "");
    URI discovery = URI.create(base + "/.well-known/openid-configuration");
    Map<String, Object> provider = JSONObjectUtils.parse(read(discovery.toURL()));
    if (!issuer.toString().equals(JSONObjectUtils.getString(provider, "issuer"))) {
      throw new ParseException("The provider calls itself by another name than ours.", 0);
    }
    return JSONObjectUtils.getURI(provider, "jwks_uri").toURL();
  }

  private String read(URL address) throws IOException {
    return retriever.retrieveResource(address).getContent();
  }

  @Override
  public void close() {
    // Nothing is held between two reads.
  }
}
