package dev.scriptline.history.status;

import static dev.scriptline.history.PrescriptionSample.prescription;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.history.PrescriptionSample;
import dev.scriptline.history.RunningHistory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class StatusEventsIntegrationTest extends RunningHistory {

  private static final String COLUMNS =
      """
      select concat_ws('|', event_id, number, transmission_no, status, source, region, pharmacy_id,
                       issue_tag, (occurred_at at time zone 'UTC')::time,
                       (received_at at time zone 'UTC')::time)
             as columns
      from status_event where prescription_id = ?
      """;

  @Autowired private StatusEvents events;
  @Autowired private StatusAppend append;
  @Autowired private TransactionTemplate transactions;

  @Test
  void recordsWhatKafkaTells() {
    PrescriptionSample prescription = prescription();
    List<PrescriptionStatusChanged> told = prescription.dispensed();

    tell(told);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> events.of(prescription.id()).size() == told.size());
    assertThat(events.of(prescription.id())).extracting(RecordedStatus::event).isEqualTo(told);
    assertThat(sequence(prescription)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test // a restored database reads again what it has forgotten, and what it has not
  void recordsEachEventOnceAndCountsTheRest() {
    PrescriptionSample prescription = prescription();
    List<PrescriptionStatusChanged> told = prescription.dispensed();

    append(told.subList(0, 3));
    append(Stream.concat(told.stream(), told.stream()).toList());

    assertThat(sequence(prescription)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(events.of(prescription.id())).extracting(RecordedStatus::event).isEqualTo(told);
    assertThat(duplicates(prescription)).isEqualTo(9);
  }

  @Test
  void recordsEventsInTheOrderInWhichTheyCome() {
    PrescriptionSample prescription = prescription();
    List<PrescriptionStatusChanged> told = prescription.dispensed().reversed();

    append(told);

    assertThat(events.of(prescription.id())).extracting(RecordedStatus::event).isEqualTo(told);
  }

  @Test // what a newer writer adds must not be lost in an older reader
  void keepsTheBytesAsTheyCame() {
    PrescriptionSample prescription = prescription();
    PrescriptionStatusChanged event = prescription.dispensed().getFirst();
    byte[] value =
        new String(CODEC.encode(event, "/test").value(), UTF_8)
            .replaceFirst("\\{", "{ \"somethingNew\" : [1, 2],")
            .getBytes(UTF_8);

    transactions.executeWithoutResult(_ -> append.append(List.of(Telling.told(event, value))));

    assertThat(
            jdbc.sql("select value from status_event where prescription_id = ?")
                .param(prescription.id())
                .query((row, _) -> row.getBytes("value"))
                .single())
        .isEqualTo(value);
  }

  @Test
  void fillsTheColumnsThatAreSearched() {
    PrescriptionSample prescription = prescription();
    PrescriptionStatusChanged event =
        prescription
            .transmission(2)
            .issueTag("tag")
            .occurredAt(PrescriptionSample.at(1))
            .is(Status.VOID_REQUESTED, StatusSource.STAFF, PrescriptionSample.at(2));

    append(List.of(event));

    assertThat(
            jdbc.sql(COLUMNS)
                .param(prescription.id())
                .query((row, _) -> row.getString("columns"))
                .single())
        .isEqualTo(
            "%s|%s|2|void-requested|staff|NI|%s|tag|09:30:01|09:30:02"
                .formatted(
                    event.eventId(), prescription.number(), PrescriptionSample.HARBOUR_PHARMACY));
  }

  @Test // a zombie consumer and its successor may take the same batches at the same time
  void numbersWithoutGapsWhoeverAppendsAtTheSameTime() {
    List<PrescriptionSample> prescriptions =
        Stream.generate(PrescriptionSample::prescription).limit(6).toList();
    List<PrescriptionStatusChanged> all =
        prescriptions.stream().flatMap(prescription -> prescription.dispensed().stream()).toList();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture.allOf(
              IntStream.range(0, 40)
                  .mapToObj(
                      seed -> CompletableFuture.runAsync(() -> append(some(all, seed)), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
    append(all);

    assertThat(prescriptions)
        .allSatisfy(prescription -> {
          assertThat(sequence(prescription))
              .containsExactlyElementsOf(LongStream.rangeClosed(1, 6).boxed().toList());
          assertThat(events.of(prescription.id()))
              .extracting(RecordedStatus::event)
              .containsExactlyInAnyOrderElementsOf(of(all, prescription));
        });
    assertThat(prescriptions.stream().mapToLong(this::duplicates).sum())
        .isEqualTo(40 * 20); // of all that was told, each event once is none
  }

  @Test
  void appendsOnlyInTheTransactionOfTheOffsets() {
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> append.append(List.of()));
  }

  /** Twenty of them in any order. */
  private static List<PrescriptionStatusChanged> some(
      List<PrescriptionStatusChanged> all, int seed) {
    List<PrescriptionStatusChanged> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled.subList(0, 20);
  }

  private static List<PrescriptionStatusChanged> of(
      List<PrescriptionStatusChanged> all, PrescriptionSample prescription) {
    return all.stream().filter(event -> event.prescriptionId().equals(prescription.id())).toList();
  }

  private void append(List<PrescriptionStatusChanged> told) {
    transactions.executeWithoutResult(_ -> append.append(Telling.told(told)));
  }

  private List<Long> sequence(PrescriptionSample prescription) {
    return events.of(prescription.id()).stream().map(RecordedStatus::seq).toList();
  }

  private long duplicates(PrescriptionSample prescription) {
    return jdbc.sql("select duplicates from prescription_head where prescription_id = ?")
        .param(prescription.id())
        .query(Long.class)
        .single();
  }
}
