package dev.scriptline.ingest.correlation;

import static dev.scriptline.ingest.TransmissionSample.transmission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.ingest.RunningIngest;
import dev.scriptline.ingest.TransmissionSample;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The same body long after the first time; its rows are made older than they are. */
class RepeatIntegrationTest extends RunningIngest {

  private static final Duration SOON = Duration.ofSeconds(15);

  @Test
  void tellsOfABodyWithoutATimeAgainAndMovesNothing() throws SQLException {
    TransmissionSample transmission = transmission();
    announce(transmission.issued());
    byte[] body = withoutTime(transmission);
    platform().calls(body);
    PrescriptionStatusChanged first = told(transmission.prescription(), 1).getFirst();

    age(body, 16);
    platform().calls(body);

    PrescriptionStatusChanged repeat = told(transmission.prescription(), 2).getLast();
    assertThat(repeat.status()).isEqualTo(Status.REPEAT);
    assertThat(repeat.status().phase()).isEqualTo(Status.Phase.NOTE);
    assertThat(repeat.rawStatus()).isEqualTo("printed");
    assertThat(repeat.eventId()).isNotEqualTo(first.eventId());
    assertThat(repeat.callbackId()).isEqualTo(first.callbackId());
    assertThat(repeat.issueTag()).isEqualTo(first.issueTag());
    assertThat(repeat.transmissionId()).isEqualTo(transmission.id());
    assertThat(repeat.receivedAt()).isAfter(first.receivedAt());
  }

  @Test
  void countsFromTheLastTimeThatItWasTold() throws SQLException {
    TransmissionSample transmission = transmission();
    announce(transmission.issued());
    byte[] body = withoutTime(transmission);
    platform().calls(body);
    told(transmission.prescription(), 1);
    age(body, 20);
    platform().calls(body);
    told(transmission.prescription(), 2);

    platform().calls(body);
    awaitJudged(body);
    assertThat(toldSoFar(transmission.prescription())).hasSize(2);

    age(body, 16);
    platform().calls(body);
    assertThat(told(transmission.prescription(), 3))
        .extracting(PrescriptionStatusChanged::status)
        .containsExactly(Status.PRINTED, Status.REPEAT, Status.REPEAT);
  }

  @Test // with a time of its own it can only be the same event
  void tellsABodyWithATimeOnce() throws SQLException {
    TransmissionSample transmission = transmission();
    announce(transmission.issued());
    byte[] body = transmission.callback("printed");
    platform().calls(body);
    told(transmission.prescription(), 1);

    age(body, 60);
    platform().calls(body);
    awaitJudged(body);

    assertThat(toldSoFar(transmission.prescription())).hasSize(1);
  }

  @Test
  void tellsABodyThatWaitedBeforeItsRepeats() throws SQLException {
    TransmissionSample transmission = transmission();
    byte[] body = withoutTime(transmission);
    platform().calls(body);
    age(body, 16);
    platform().calls(body);

    announce(transmission.issued());

    assertThat(told(transmission.prescription(), 2))
        .extracting(PrescriptionStatusChanged::status)
        .containsExactly(Status.PRINTED, Status.REPEAT);
  }

  private static byte[] withoutTime(TransmissionSample transmission) {
    return TransmissionSample.callback("printed", transmission.token(), null, null);
  }

  private void awaitJudged(byte[] body) {
    await()
        .atMost(SOON)
        .until(() ->
            jdbc.sql(
                        """
                        select count(*) from callback_delivery
                        where may_repeat and body_hash = sha256(?)
                        """)
                    .param(body)
                    .query(Long.class)
                    .single()
                == 0);
  }

  /** As if this body had been told so much earlier; only the owner can do that. */
  private static void age(byte[] body, int minutes) throws SQLException {
    try (Connection owner = infrastructure.database().connectAsOwner();
        PreparedStatement older =
            owner.prepareStatement(
                """
                update callback
                set received_at = received_at - make_interval(mins => ?),
                    repeated_at = repeated_at - make_interval(mins => ?)
                where body_hash = sha256(?)
                """)) {
      older.setInt(1, minutes);
      older.setInt(2, minutes);
      older.setBytes(3, body);
      older.executeUpdate();
    }
  }
}
