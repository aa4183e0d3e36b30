package dev.scriptline.dispatch.surplus;

import dev.scriptline.dispatch.gate.WorkGate;
import dev.scriptline.dispatch.outcome.VoidOutcome.AlreadyVoided;
import dev.scriptline.dispatch.outcome.VoidOutcome.Dispensed;
import dev.scriptline.dispatch.outcome.VoidOutcome.Expired;
import dev.scriptline.dispatch.outcome.VoidOutcome.Unclear;
import dev.scriptline.dispatch.outcome.VoidOutcome.Voided;
import dev.scriptline.dispatch.platform.VoidCall;
import dev.scriptline.dispatch.worker.SlidingWindow;
import dev.scriptline.events.Status;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Voids what is too many, for as long as it takes. */
@Component
class VoidSurplus implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(VoidSurplus.class);
  private static final String REASON = "surplus";
  private static final int AT_ONCE = 4;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration LEASE = VoidCall.LONGEST.multipliedBy(2);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Surpluses surpluses;
  private final VoidCall voidCall;
  private final WorkGate gate;
  private volatile List<SlidingWindow> windows = List.of();

  VoidSurplus(Surpluses surpluses, VoidCall voidCall, WorkGate gate) {
    this.surpluses = surpluses;
    this.voidCall = voidCall;
    this.gate = gate;
  }

  @Override
  public void start() {
    if (isRunning()) {
      return;
    }
    SlidingWindow window = new SlidingWindow("surplus", AT_ONCE, POLL, this::due);
    windows = List.of(window);
    window.start();
  }

  @Override
  public void stop() {
    windows.forEach(window -> window.stop(PATIENCE));
    windows = List.of();
  }

  @Override
  public boolean isRunning() {
    return !windows.isEmpty();
  }

  private List<Runnable> due(int most) {
    if (!gate.isOpen()) {
      return List.of();
    }
    return surpluses.claim(most, LEASE).stream()
        .<Runnable>map(surplus -> () -> end(surplus))
        .toList();
  }

  private void end(Surplus surplus) {
    switch (voidCall.voided(surplus.prescriberId(), surplus.token(), REASON)) {
      case Voided _, AlreadyVoided _ -> {
        surpluses.end(surplus, Status.VOIDED);
        LOG.warn("{} is voided.", surplus);
      }
      case Expired _ -> surpluses.end(surplus, Status.EXPIRED);
      case Dispensed _ -> {
        surpluses.end(surplus, Status.DISPENSED);
        LOG.error("SAFETY: {} was dispensed: a person has to see to the other one.", surplus);
      }
      case Unclear(var reason) -> {
        LOG.error("SAFETY: {} cannot be voided now: {}", surplus, reason.wire());
        surpluses.postpone(surplus);
      }
    }
  }
}
