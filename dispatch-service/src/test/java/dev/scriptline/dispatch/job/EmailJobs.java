package dev.scriptline.dispatch.job;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** Jobs that a test has for itself while the workers rest. */
public final class EmailJobs {

  private EmailJobs() {}

  public static NewJob job(UUID prescriptionId, int number) {
    Transmission transmission =
        new Transmission(
            UUID.randomUUID(),
            prescriptionId,
            PrescriptionNumber.draw(new Random(number)),
            number,
            "IE",
            Channel.EMAIL,
            UUID.randomUUID());
    return new NewJob(
        transmission,
        null,
        UUID.randomUUID(),
        UUID.randomUUID(),
        "0".repeat(64),
        "sealed",
        Instant.now(),
        null);
  }
}
