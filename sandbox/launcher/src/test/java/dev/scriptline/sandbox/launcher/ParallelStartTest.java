package dev.scriptline.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import dev.scriptline.sandbox.launcher.layout.Part;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParallelStartTest {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Part> started = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void startsServicesAfterWhatTheyNeed() {
    new ParallelStart(started::add, threads).of(Part.all());

    assertThat(started).containsExactlyInAnyOrderElementsOf(Part.all());
    assertThat(started.indexOf(Part.DISPATCH))
        .isGreaterThan(started.indexOf(Part.DB))
        .isGreaterThan(started.indexOf(Part.KAFKA));
  }

  @Test
  void doesNotWaitForWhatIsNotWanted() {
    new ParallelStart(started::add, threads).of(Set.of(Part.DISPATCH));

    assertThat(started).containsExactly(Part.DISPATCH);
  }

  @Test
  void startsNothingThatNeedsWhatFailed() {
    ParallelStart start =
        new ParallelStart(
            part -> {
              if (part == Part.DB) {
                throw new CannotStartException("Port 15432 is taken.");
              }
              started.add(part);
            },
            threads);

    assertThatThrownBy(() -> start.of(Set.of(Part.DB, Part.API)))
        .isInstanceOf(CannotStartException.class)
        .hasMessage("Port 15432 is taken.");
    assertThat(started).doesNotContain(Part.API);
  }
}
