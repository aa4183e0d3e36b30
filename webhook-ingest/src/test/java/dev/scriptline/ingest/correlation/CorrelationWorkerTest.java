package dev.scriptline.ingest.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.ingest.callback.Bell;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorrelationWorkerTest {

  private final Iterator<Throwable> faults =
      Stream.of(new IllegalStateException("bad"), new OutOfMemoryError("full"), new LinkageError())
          .iterator();
  private final CountDownLatch published = new CountDownLatch(1);

  @Test // a thread that ends in silence leaves every later callback waiting
  void worksOnAfterAnyFault() throws InterruptedException {
    CorrelationWorker worker =
        new CorrelationWorker(new Bell(), List.of(this::failing, this::publishing));

    worker.start();
    try {
      assertThat(published.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(faults.hasNext()).isFalse();
    } finally {
      worker.stop();
    }
  }

  private int failing(int most) {
    if (!faults.hasNext()) {
      return 0;
    }
    switch (faults.next()) {
      case RuntimeException fault -> throw fault;
      case Error fault -> throw fault;
      case Throwable other -> throw new AssertionError(other);
    }
  }

  private int publishing(int most) {
    published.countDown();
    return 0;
  }
}
