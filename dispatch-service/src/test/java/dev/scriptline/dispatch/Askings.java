package dev.scriptline.dispatch;

import dev.scriptline.events.Actor;
import dev.scriptline.events.Reason;
import dev.scriptline.events.VoidRequested;
import dev.scriptline.events.WithdrawalRequested;
import dev.scriptline.events.order.DispatchOrder;
import java.time.Instant;
import java.util.UUID;

/** What patients and support ask for after they have sent, in tests. */
public final class Askings {

  public static final Actor ANNA = new Actor("patient", "owner-tag-of-anna");
  public static final Actor SAM = new Actor("support", "sam");

  private Askings() {}

  public static WithdrawalRequested annaTakesBack(DispatchOrder order) {
    return new WithdrawalRequested(
        UUID.randomUUID(),
        order.prescriptionId(),
        order.number(),
        order.transmissionId(),
        UUID.randomUUID(),
        ANNA,
        new Reason("changed-my-mind"),
        Instant.now());
  }

  public static VoidRequested samVoids(DispatchOrder order) {
    return new VoidRequested(
        UUID.randomUUID(),
        order.prescriptionId(),
        order.number(),
        order.transmissionId(),
        UUID.randomUUID(),
        SAM,
        new Reason("wrong-pharmacy"),
        Instant.now());
  }
}
