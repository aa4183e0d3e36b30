package dev.scriptline.api.transmission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SentFactsTest {

  private static final PrescriptionNumber NUMBER = new PrescriptionNumber("K7Q2M9XHCT");
  private static final Instant SUMMER = Instant.parse("2026-07-01T09:30:00Z");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Test
  void givesSupportASentenceToSay() {
    SentFacts facts =
        new SentFacts(NUMBER, new UUID(7, 1), "Harbour Pharmacy", SUMMER, Status.SIGNED, LONDON);

    assertThat(facts.sentence())
        .isEqualTo(
            "Prescription K7Q2M9XHCT was sent to Harbour Pharmacy on 1 July 2026 at 10:30; its"
                + " status is \"signed\". It cannot be sent again while a pharmacy may hold it.");
    assertThat(facts.members())
        .containsEntry("pharmacy", "Harbour Pharmacy")
        .containsEntry("sentAt", "2026-07-01T09:30:00Z")
        .containsEntry("sentStatus", "signed")
        .containsEntry("number", "K7Q2M9XHCT")
        .containsKeys("transmissionId", "sentence");
  }

  @Test
  void saysWhatItKnowsWhereThePharmacyIsUnknown() {
    SentFacts facts = new SentFacts(NUMBER, null, null, SUMMER, Status.ISSUED, LONDON);

    assertThat(facts.sentence()).contains("to a pharmacy on");
    assertThat(facts.members()).doesNotContainKeys("pharmacy", "transmissionId");
  }
}
