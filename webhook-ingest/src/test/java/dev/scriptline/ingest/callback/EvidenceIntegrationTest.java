package dev.scriptline.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scriptline.ingest.RunningIngest;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** What the platform sent is evidence: the service itself cannot change it. */
class EvidenceIntegrationTest extends RunningIngest {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update callback set body = ''",
        "update callback set received_at = now()",
        "delete from callback",
        "truncate callback cascade",
        "update callback_delivery set secret_id = 'x'",
        "update callback_delivery set received_at = now()",
        "delete from callback_delivery",
        "update callback_replay set actor_id = 'x'",
        "delete from callback_replay",
        "update reference set prescription_id = gen_random_uuid()",
        "delete from reference",
        "update reference_token set transmission_id = gen_random_uuid()",
        "delete from reference_token"
      })
  void refusesTheServiceAnyOtherChange(String sql) {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql(sql).update())
        .havingRootCause()
        .isInstanceOfSatisfying(
            SQLException.class,
            cause -> assertThat(cause.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
  }
}
