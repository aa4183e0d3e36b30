package dev.scriptline.ingest.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.ingest.readiness.Finding.Amiss;
import dev.scriptline.ingest.readiness.Finding.Side;
import dev.scriptline.ingest.readiness.Finding.Sound;
import dev.scriptline.ingest.signature.Refused;
import dev.scriptline.ingest.signature.SignatureRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallbackFindingsTest {

  private static final Instant NIGHT = Instant.parse("2026-11-22T03:00:00.123Z");

  private final CallbackFindings findings =
      new CallbackFindings(List.of("old", "new"), "X-Platform-Signature");

  @Test // silence proves nothing, and a green light would
  void doesNotTakeSilenceForHealth() {
    assertThat(findings.of(Optional.empty(), Optional.empty()))
        .satisfiesExactly(
            secret -> assertThat(secret).isInstanceOf(Sound.class),
            last -> {
              assertThat(last).isInstanceOf(Amiss.class);
              assertThat(last.side()).isEqualTo(Side.PLATFORM);
              assertThat(last.found()).startsWith("No callback has ever come");
            });
  }

  @Test
  void isContentWithTheLastOne() {
    assertThat(findings.of(Optional.empty(), Optional.of(new Accepted(NIGHT, "new"))))
        .extracting(Finding::found)
        .containsExactly(
            "Callbacks may be signed with the secrets \"old\", \"new\"; none was refused by this"
                + " instance since the last good one.",
            "The last callback was taken at 2026-11-22T03:00:00Z, signed with the secret \"new\".");
  }

  @Test
  void namesOneTroubleOnce() {
    Refused refused = new Refused(3, SignatureRefusal.WRONG, NIGHT);

    assertThat(findings.of(Optional.of(refused), Optional.empty()))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.found())
                .startsWith("3 callbacks were refused")
                .contains("2026-11-22T03:00:00Z", "another secret"));
  }
}
