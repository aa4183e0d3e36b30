package dev.scriptline.edge.access;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies tokens of one issuer for one audience. Keys once read serve for an hour while the issuer
 * is away.
 */
final class TokenDecoder implements JwtDecoder {

  private static final Set<SignatureAlgorithm> ALGORITHMS =
      Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

  private final JwtDecoder verified;

  TokenDecoder(AccessSettings settings) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(keys(settings))
            .jwsAlgorithms(accepted -> accepted.addAll(ALGORITHMS))
            // The type is judged with the claims below, where "at+jwt" (RFC 9068) is good too.
            .jwtProcessorCustomizer(
                processor -> processor.setJWSTypeVerifier((type, context) -> {}))
            .build();
    decoder.setJwtValidator(validator(settings));
    this.verified = decoder;
  }

  @Override
  public Jwt decode(String token) {
    try {
      return verified.decode(token);
    } catch (JwtException e) {
      throw isRateLimited(e) ? new BadJwtException("The key is not among those just read.", e) : e;
    }
  }

  /**
   * An unknown key makes us ask the issuer again, but whoever invents key ids cannot make us ask
   * often.
   */
  private static JWKSource<SecurityContext> keys(AccessSettings settings) {
    return JWKSourceBuilder.create(new IssuerKeys(settings.issuer()))
        .cache(ofMinutes(5).toMillis(), ofSeconds(15).toMillis())
        .refreshAheadCache(false)
        .rateLimited(ofSeconds(5).toMillis())
        .outageTolerant(ofHours(1).toMillis())
        .build();
  }

  private static OAuth2TokenValidator<Jwt> validator(AccessSettings settings) {
    JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
    type.setAllowEmpty(true);
    JwtTimestampValidator times = new JwtTimestampValidator(settings.clockSkew());
    times.setAllowEmptyExpiryClaim(false);
    return new DelegatingOAuth2TokenValidator<>(
        type,
        times,
        new JwtIssuerValidator(settings.issuer().toString()),
        token -> addressee(token, settings.audience()));
  }

  private static OAuth2TokenValidatorResult addressee(Jwt token, String audience) {
    List<String> audiences = token.getAudience();
    String subject = token.getSubject();
    return audiences != null
            && audiences.contains(audience)
            && subject != null
            && !subject.isBlank()
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN));
  }

  private static boolean isRateLimited(JwtException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof RateLimitReachedException) {
        return true;
      }
    }
    return false;
  }
}
