package dev.scriptline.ingest.correlation;

import static dev.scriptline.ingest.TransmissionSample.transmission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.ingest.RunningIngest;
import dev.scriptline.ingest.TransmissionSample;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One after the other, and nobody because of another. */
class OrderIntegrationTest extends RunningIngest {

  private static final Duration SOON = Duration.ofSeconds(15);

  @Test // one that cannot be told, for whatever reason, may not hold up everybody behind it
  void parksWhatItCannotTellAndTellsTheOthers() {
    TransmissionSample stuck = transmission();
    TransmissionSample other = transmission();
    jdbc.sql(
            """
            insert into reference (transmission_id, transmission_no, prescription_id, number,
                                   region, channel, pharmacy_id)
            values (?, 1, ?, 'no number', 'NI', 'platform', gen_random_uuid())
            """)
        .params(stuck.id(), stuck.prescription())
        .update();
    announce(other.issued());

    platform().calls(stuck.callback("signed"));
    platform().calls(other.callback("signed"));

    assertThat(told(other.prescription(), 1)).hasSize(1);
    await()
        .atMost(SOON)
        .until(() ->
            jdbc.sql("select parked_reason from callback where client_ref_id = ?")
                .param(stuck.id())
                .query(String.class)
                .optional()
                .filter("our-fault"::equals)
                .isPresent());
    assertThat(toldSoFar(stuck.prescription())).isEmpty();
  }

  @Test // the platform may report faster than anybody reads
  void tellsInTheOrderOfArrival() {
    TransmissionSample transmission = transmission();
    List<String> words = List.of("signed", "printed", "Teleported", "dispensed", "expired");
    words.forEach(word -> platform().calls(transmission.callback(word)));
    await()
        .atMost(SOON)
        .until(() ->
            jdbc.sql("select count(*) from callback where state = 'WAITING' and client_ref_id = ?")
                    .param(transmission.id())
                    .query(Long.class)
                    .single()
                == words.size());

    announce(transmission.announced());

    assertThat(told(transmission.prescription(), words.size()))
        .extracting(PrescriptionStatusChanged::status)
        .containsExactly(
            Status.SIGNED, Status.PRINTED, Status.OTHER, Status.DISPENSED, Status.EXPIRED);
  }
}
