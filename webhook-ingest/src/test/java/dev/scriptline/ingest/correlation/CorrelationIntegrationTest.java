package dev.scriptline.ingest.correlation;

import static dev.scriptline.ingest.TransmissionSample.HARBOUR_PHARMACY;
import static dev.scriptline.ingest.TransmissionSample.transmission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.wire.KeyedTag;
import dev.scriptline.ingest.RunningIngest;
import dev.scriptline.ingest.TransmissionSample;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

class CorrelationIntegrationTest extends RunningIngest {

  private static final Duration SOON = Duration.ofSeconds(15);

  @Test
  void tellsWhatACallbackSays() {
    TransmissionSample transmission = transmission();
    announce(transmission.issued());

    platform().calls(transmission.callbackWithoutReference("printed"));

    PrescriptionStatusChanged told = told(transmission.prescription(), 1).getFirst();
    assertThat(told.status()).isEqualTo(Status.PRINTED);
    assertThat(told.source()).isEqualTo(StatusSource.PLATFORM);
    assertThat(told.number()).isEqualTo(transmission.number());
    assertThat(told.transmissionId()).isEqualTo(transmission.id());
    assertThat(told.transmissionNo()).isEqualTo(1);
    assertThat(told.region()).isEqualTo("NI");
    assertThat(told.channel()).isEqualTo(Channel.PLATFORM);
    assertThat(told.pharmacyId()).isEqualTo(HARBOUR_PHARMACY);
    assertThat(told.occurredAt()).isEqualTo(Instant.parse("2026-11-22T09:30:00Z"));
    assertThat(told.receivedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    assertThat(told.callbackId()).isEqualTo(told.eventId());
    assertThat(told.issueTag()).isEqualTo(tag(transmission.token()));
    assertThat(told.rawStatus()).isNull();
    assertThat(told.attempt()).isNull();
  }

  @Test
  void tellsTheSameBodyOnce() {
    TransmissionSample transmission = transmission();
    announce(transmission.issued());
    platform().calls(transmission.callback("signed"));
    platform().calls(transmission.callback("signed"));
    platform().calls(transmission.callback("printed"));

    List<PrescriptionStatusChanged> told = told(transmission.prescription(), 2);

    assertThat(told)
        .extracting(PrescriptionStatusChanged::status)
        .containsExactly(Status.SIGNED, Status.PRINTED);
    platform().calls(transmission.callback("signed"));
    platform().calls(transmission.callback("dispensed"));
    assertThat(told(transmission.prescription(), 3))
        .extracting(PrescriptionStatusChanged::status)
        .containsExactly(Status.SIGNED, Status.PRINTED, Status.DISPENSED);
  }

  @Test // signing may be reported before dispatch has the answer to its own call
  void letsACallbackWaitForItsReference() {
    TransmissionSample transmission = transmission();
    platform().calls(transmission.callback("signed"));
    awaitWaiting(transmission);

    announce(transmission.announced());

    assertThat(told(transmission.prescription(), 1).getFirst().status()).isEqualTo(Status.SIGNED);
    assertThat(toldSoFar(transmission.prescription())).hasSize(1);
  }

  @Test
  void letsACallbackWithATokenAloneWaitForTheToken() {
    TransmissionSample transmission = transmission();
    announce(transmission.announced());
    platform().calls(transmission.callbackWithoutReference("signed"));
    awaitWaiting(transmission);

    announce(transmission.issued());

    assertThat(told(transmission.prescription(), 1)).hasSize(1);
    assertThat(referencedSoFar(transmission.prescription()))
        .extracting(PrescriptionReferenced::source)
        .containsOnly(StatusSource.DISPATCH);
  }

  @Test
  void passesOnATokenThatItIsTheFirstToLearn() {
    TransmissionSample transmission = transmission();
    announce(transmission.announced());

    platform().calls(transmission.callback("signed"));
    platform().calls(transmission.callback("printed"));
    told(transmission.prescription(), 2);

    await().atMost(SOON).until(() -> referencedSoFar(transmission.prescription()).size() >= 2);
    List<PrescriptionReferenced> learnt =
        referencedSoFar(transmission.prescription()).stream()
            .filter(reference -> reference.source() == StatusSource.PLATFORM)
            .toList();
    assertThat(learnt).hasSize(1);
    assertThat(learnt.getFirst().token()).isEqualTo(transmission.token());
    assertThat(learnt.getFirst().transmissionId()).isEqualTo(transmission.id());
    assertThat(learnt.getFirst().attempt()).isNull();
  }

  @Test // one transmission, two tokens: dispatch must hear of the second
  void passesOnASecondTokenOfATransmission() {
    TransmissionSample transmission = transmission();
    announce(transmission.issued());

    platform()
        .calls(
            TransmissionSample.callback(
                "issued", "RXSURPLUS" + transmission.token(), transmission.id().toString(), null));

    PrescriptionStatusChanged told = told(transmission.prescription(), 1).getFirst();
    assertThat(told.issueTag()).isEqualTo(tag("RXSURPLUS" + transmission.token()));
    await()
        .atMost(SOON)
        .until(() ->
            referencedSoFar(transmission.prescription()).stream()
                .anyMatch(
                    reference -> ("RXSURPLUS" + transmission.token()).equals(reference.token())));
  }

  @Test
  void believesTheTokenBeforeTheReference() {
    TransmissionSample named = transmission();
    TransmissionSample meant = transmission();
    announce(named.announced());
    announce(meant.issued());
    awaitKnown(named);
    awaitKnown(meant);

    platform()
        .calls(TransmissionSample.callback("signed", meant.token(), named.id().toString(), null));

    assertThat(told(meant.prescription(), 1)).hasSize(1);
    assertThat(toldSoFar(named.prescription())).isEmpty();
  }

  @Test
  void tellsOfAStatusThatItDoesNotKnow() {
    TransmissionSample transmission = transmission();
    announce(transmission.issued());

    platform().calls(TransmissionSample.callback("Teleported", transmission.token(), null, null));

    PrescriptionStatusChanged told = told(transmission.prescription(), 1).getFirst();
    assertThat(told.status()).isEqualTo(Status.OTHER);
    assertThat(told.rawStatus()).isEqualTo("Teleported");
    assertThat(told.occurredAt()).isNull();
  }

  @Test
  void keepsTheTokenOutOfTablesAndLogs(CapturedOutput output) {
    TransmissionSample transmission = transmission();
    announce(transmission.issued());
    platform().calls(transmission.callback("signed"));
    told(transmission.prescription(), 1);

    assertThat(
            jdbc.sql(
                    """
                    select (select count(*) from callback c
                            where (to_jsonb(c) - 'body')::text like :token)
                         + (select count(*) from reference r where to_jsonb(r)::text like :token)
                         + (select count(*) from reference_token t
                            where to_jsonb(t)::text like :token)
                    """)
                .param("token", "%" + transmission.token() + "%")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(output.getAll()).doesNotContain(transmission.token());
  }

  private void awaitWaiting(TransmissionSample transmission) {
    await()
        .atMost(SOON)
        .until(() ->
            jdbc.sql("select count(*) from callback where state = 'WAITING' and token_tag = ?")
                    .param(tag(transmission.token()))
                    .query(Long.class)
                    .single()
                > 0);
  }

  private void awaitKnown(TransmissionSample transmission) {
    await()
        .atMost(SOON)
        .until(() ->
            jdbc.sql("select count(*) from reference where transmission_id = ?")
                    .param(transmission.id())
                    .query(Long.class)
                    .single()
                > 0);
  }

  private static String tag(String token) {
    return KeyedTag.ofBase64(infrastructure.keys().get("TOKEN_HASH_KEY")).tag(token);
  }
}
