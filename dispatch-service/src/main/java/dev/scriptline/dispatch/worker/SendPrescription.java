package dev.scriptline.dispatch.worker;

import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.Progress;
import dev.scriptline.dispatch.worker.Preparation.Hindered;
import dev.scriptline.dispatch.worker.Preparation.Ready;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes one claimed job to its channel: prepare, commit that it is being sent, send, keep the
 * answer.
 */
@Component
class SendPrescription {

  private static final Logger LOG = LoggerFactory.getLogger(SendPrescription.class);

  private final Progress progress;
  private final Keeping keeping;
  private final Clock clock;

  SendPrescription(Progress progress, Keeping keeping, Clock clock) {
    this.progress = progress;
    this.keeping = keeping;
    this.clock = clock;
  }

  void send(Job claimed, DispatchChannel channel) {
    switch (channel.prepare(claimed)) {
      case Hindered(var hindrance) -> {
        if (!progress.hindered(claimed, hindrance)) {
          LOG.info("{} was taken over while it was prepared.", claimed);
        }
      }
      case Ready(var prepared) -> {
        try (prepared) {
          attempt(claimed, prepared);
        }
      }
    }
  }

  private void attempt(Job claimed, PreparedSend prepared) {
    Instant deadline = clock.instant().plus(prepared.patience());
    progress
        .begin(claimed, prepared.note(), deadline)
        .ifPresentOrElse(
            sending -> keeping.keep(sending, prepared.send(deadline)), () -> notSent(claimed));
  }

  private void notSent(Job claimed) {
    if (progress.refusedAsDispensed(claimed)) {
      LOG.warn("{} is not sent: the prescription has been dispensed.", claimed);
    } else {
      LOG.info("{} was taken over before it was sent.", claimed);
    }
  }
}
