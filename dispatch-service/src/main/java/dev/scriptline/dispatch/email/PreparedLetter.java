package dev.scriptline.dispatch.email;

import dev.scriptline.dispatch.email.smtp.OutgoingMail;
import dev.scriptline.dispatch.evidence.RequestNote;
import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.worker.PreparedSend;
import java.time.Duration;
import java.time.Instant;

/** One attempt to hand a mail over. */
record PreparedLetter(OutgoingMail server, Letter letter) implements PreparedSend {

  @Override
  public RequestNote note() {
    return letter.note();
  }

  @Override
  public Duration patience() {
    return server.patience();
  }

  @Override
  public Outcome send(Instant deadline) {
    return server.send(letter.message(), letter.recipient(), deadline);
  }

  /** Holds no secret of ours. */
  @Override
  public void close() {}
}
