package dev.scriptline.sandbox.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives a token of anybody in the sandbox to whoever asks: {@code ./run token} and tests. This is
 * what makes it a sandbox. The server listens on the loopback address alone.
 */
@RestController
class SandboxTokens {

  private static final Duration LIFE = Duration.ofHours(1);
  private static final String PATIENT_PREFIX = "patient:";
  private static final Person CLINIC = new Person("intake", Set.of("intake"), Optional.empty());

  private final Clock clock;
  private final JwtEncoder encoder;
  private final IdentitySettings settings;

  SandboxTokens(Clock clock, JwtEncoder encoder, IdentitySettings settings) {
    this.clock = clock;
    this.encoder = encoder;
    this.settings = settings;
  }

  record TokenRequest(@Nullable String as) {}

  record IssuedToken(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("token_type") String tokenType,
      @JsonProperty("expires_in") long expiresIn) {}

  @PostMapping("/sandbox/tokens")
  ResponseEntity<?> token(@RequestBody TokenRequest request) {
    return who(request.as() == null ? "" : request.as())
        .<ResponseEntity<?>>map(person -> ResponseEntity.ok(issue(person)))
        .orElseGet(() -> ResponseEntity.of(unknown()).build());
  }

  private IssuedToken issue(Person person) {
    Instant now = clock.instant();
    JwtClaimsSet.Builder claims =
        JwtClaimsSet.builder()
            .issuer(settings.issuer().toString())
            .subject(person.name())
            .id(UUID.randomUUID().toString())
            .issuedAt(now)
            .notBefore(now)
            .expiresAt(now.plus(LIFE));
    TokenClaims.put(person.scopes(), person.patientId(), claims::claim);
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type("JWT").build();
    String token =
        encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    return new IssuedToken(token, "Bearer", LIFE.toSeconds());
  }

  private static Optional<Person> who(String as) {
    if (as.startsWith(PATIENT_PREFIX)) {
      return patientId(as.substring(PATIENT_PREFIX.length())).map(id -> Person.patient(as, id));
    }
    return as.equals(CLINIC.name()) ? Optional.of(CLINIC) : Person.named(as);
  }

  private static Optional<UUID> patientId(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static ProblemDetail unknown() {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST,
            "\"as\" must be anna, sean, sam, olga, intake or patient:<uuid>.");
    problem.setTitle("Nobody is called so");
    return problem;
  }
}
