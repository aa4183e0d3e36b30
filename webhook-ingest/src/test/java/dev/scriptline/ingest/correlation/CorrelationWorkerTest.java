package dev.scriptline.ingest.correlation;

import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.scriptline.ingest.callback.Bell;
import dev.scriptline.ingest.callback.ReadReceived;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationWorkerTest {

  private final ReadReceived readReceived = mock();
  private final PublishMatched publishMatched = mock();
  private final CorrelationWorker worker =
      new CorrelationWorker(new Bell(), readReceived, publishMatched);

  @AfterEach
  void stop() {
    worker.stop();
  }

  @ParameterizedTest // a thread that ends in silence leaves every later callback waiting
  @ValueSource(classes = {IllegalStateException.class, OutOfMemoryError.class, LinkageError.class})
  void worksOnAfterAFault(Class<? extends Throwable> fault) {
    when(readReceived.run(anyInt())).thenThrow(fault).thenReturn(0);

    worker.start();

    await()
        .atMost(Duration.ofSeconds(4))
        .untilAsserted(() -> verify(publishMatched, atLeastOnce()).run(anyInt()));
  }
}
