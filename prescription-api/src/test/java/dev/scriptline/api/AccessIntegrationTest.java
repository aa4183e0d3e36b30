package dev.scriptline.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.api.Api.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class AccessIntegrationTest {

  private static final String ID = UUID.randomUUID().toString();
  private static final List<String> SCOPES = List.of("patient", "intake", "support", "operations");

  @Autowired Api api;
  @Autowired Tokens tokens;

  static Stream<Arguments> endpoints() {
    return Stream.of(
        Arguments.of("GET", "/api/regions", Set.of("patient")),
        Arguments.of("GET", "/api/pharmacies?region=NI", Set.of("patient")),
        Arguments.of("GET", "/api/prescriptions", Set.of("patient")),
        Arguments.of("GET", "/api/prescriptions/" + ID, Set.of("patient", "support")),
        Arguments.of("POST", "/api/prescriptions/" + ID + "/transmissions", Set.of("patient")),
        Arguments.of("GET", "/api/transmissions/" + ID, Set.of("patient", "support")),
        Arguments.of("GET", "/api/readiness?region=NI", Set.of("support", "operations")),
        Arguments.of("PUT", "/intake/patients/" + ID, Set.of("intake")),
        Arguments.of("PUT", "/intake/prescribers/" + ID, Set.of("intake")),
        Arguments.of("PUT", "/intake/pharmacies/" + ID, Set.of("intake")),
        Arguments.of("PUT", "/intake/prescriptions/" + ID, Set.of("intake")),
        Arguments.of("POST", "/intake/adoption:import", Set.of("intake")),
        Arguments.of("GET", "/intake/patients/" + ID, Set.of()),
        Arguments.of("GET", "/somewhere/else", Set.of()));
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void admitsOnlyWhoIsMeant(String method, String path, Set<String> allowed) {
    assertThat(call(method, path, null).status()).as("without a token").isEqualTo(401);
    for (String scope : SCOPES) {
      String token =
          scope.equals("patient") ? tokens.patient(UUID.randomUUID()) : tokens.scoped(scope);

      Answer answer = call(method, path, token);

      if (allowed.contains(scope)) {
        assertThat(answer.status()).as(scope).isNotIn(401, 403);
      } else {
        assertThat(answer.status()).as(scope).isEqualTo(403);
      }
    }
  }

  @Test // the scope alone says that somebody is a patient, not which
  void needsToKnowWhichPatientCalls() {
    String nobody = tokens.scoped("patient");

    assertThat(api.get("/api/prescriptions", nobody).status()).isEqualTo(403);
    assertThat(api.get("/api/prescriptions/" + ID, nobody).status()).isEqualTo(403);
  }

  private Answer call(String method, String path, @Nullable String token) {
    return switch (method) {
      case "GET" -> api.get(path, token);
      case "PUT" -> api.put(path, token, Map.of());
      default -> api.post(path, token, Map.of());
    };
  }
}
