package dev.scriptline.dispatch.order;

import dev.scriptline.dispatch.job.NewJob;
import dev.scriptline.events.VoidRequested;
import dev.scriptline.events.WithdrawalRequested;
import java.util.UUID;

/** What prescription-api asks for. */
sealed interface Asking {

  /** The transmission that it is about. */
  UUID transmissionId();

  /** That a prescription be sent. */
  record Send(NewJob job) implements Asking {

    @Override
    public UUID transmissionId() {
      return job.transmission().id();
    }
  }

  /** That a transmission be taken back. */
  record Withdraw(WithdrawalRequested asked) implements Asking {

    @Override
    public UUID transmissionId() {
      return asked.transmissionId();
    }
  }

  /** That a transmission be voided. */
  record Void(VoidRequested asked) implements Asking {

    @Override
    public UUID transmissionId() {
      return asked.transmissionId();
    }
  }
}
