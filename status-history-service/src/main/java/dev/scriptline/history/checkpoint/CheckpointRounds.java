package dev.scriptline.history.checkpoint;

import dev.scriptline.messaging.trouble.FaultReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second whether a checkpoint is due. */
@Component
class CheckpointRounds {

  private static final Logger log = LoggerFactory.getLogger(CheckpointRounds.class);

  private final SignCheckpoints sign;

  CheckpointRounds(SignCheckpoints sign) {
    this.sign = sign;
  }

  @Scheduled(fixedDelayString = "PT1S")
  void round() {
    try {
      sign.signDue();
    } catch (RuntimeException e) {
      log.warn("checkpoints wait for the next round: {}", FaultReport.of(e));
    }
  }
}
