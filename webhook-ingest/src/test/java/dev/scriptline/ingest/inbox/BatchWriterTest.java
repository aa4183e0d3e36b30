package dev.scriptline.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.ingest.signature.VerifiedSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;

class BatchWriterTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  private final List<List<Arrival>> taken = new ArrayList<>();

  @Test
  void tellsEachThatItIsKept() {
    List<Arrival> batch = List.of(arrival("a"), arrival("b"));

    assertThat(new BatchWriter(taken::add).write(batch)).isTrue();

    assertThat(taken).containsExactly(batch);
    assertThat(batch).allMatch(arrival -> arrival.awaitKept(SOON));
  }

  @Test // the victim of a deadlock was rolled back: nothing but going again is lost
  void writesABatchAgainThatADeadlockHasChosen() {
    List<Arrival> batch = List.of(arrival("a"));

    assertThat(new BatchWriter(failing(2, new CannotAcquireLockException("deadlock"))).write(batch))
        .isTrue();

    assertThat(taken).containsExactly(batch);
    assertThat(batch.getFirst().awaitKept(SOON)).isTrue();
  }

  @Test
  void givesUpBeforeTheSendersDo() {
    List<Arrival> batch = List.of(arrival("a"));

    assertThat(new BatchWriter(failing(3, new CannotAcquireLockException("deadlock"))).write(batch))
        .isFalse();

    assertThat(batch.getFirst().awaitKept(SOON)).isFalse();
  }

  @Test // whether the commit was done nobody knows: the sender comes again
  void doesNotTryAgainWhatMayHaveBeenDone() {
    List<Arrival> batch = List.of(arrival("a"));
    Consumer<List<Arrival>> cut = failing(1, new DataAccessResourceFailureException("cut"));

    assertThat(new BatchWriter(cut).write(batch)).isFalse();

    assertThat(taken).isEmpty();
    assertThat(batch.getFirst().awaitKept(SOON)).isFalse();
  }

  @Test
  void leavesOutWhoeverHasGoneAway() {
    Arrival gone = arrival("a");
    Arrival here = arrival("b");
    assertThat(gone.awaitKept(Duration.ZERO)).isFalse();

    new BatchWriter(taken::add).write(List.of(gone, here));

    assertThat(taken).containsExactly(List.of(here));
    assertThat(gone.awaitKept(SOON)).isFalse();
  }

  @Test
  void outlivesAnError() {
    Arrival arrival = arrival("a");
    BatchWriter writer =
        new BatchWriter(_ -> {
          throw new OutOfMemoryError("full");
        });

    assertThat(writer.write(List.of(arrival))).isFalse();

    assertThat(arrival.awaitKept(SOON)).isFalse();
  }

  private Consumer<List<Arrival>> failing(int times, RuntimeException fault) {
    int[] left = {times};
    return batch -> {
      if (left[0]-- > 0) {
        throw fault;
      }
      taken.add(batch);
    };
  }

  private static Arrival arrival(String body) {
    return new Arrival(VerifiedSample.of(body), Instant.EPOCH);
  }
}
