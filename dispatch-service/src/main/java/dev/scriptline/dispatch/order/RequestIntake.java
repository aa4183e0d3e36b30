package dev.scriptline.dispatch.order;

import dev.scriptline.dispatch.order.Asking.Send;
import dev.scriptline.dispatch.order.Asking.Void;
import dev.scriptline.dispatch.order.Asking.Withdraw;
import dev.scriptline.dispatch.voiding.Voids;
import dev.scriptline.dispatch.worker.DispatchWorkers;
import dev.scriptline.events.PrescriptionEvent;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.VoidRequested;
import dev.scriptline.events.WithdrawalRequested;
import dev.scriptline.events.order.UnknownKeyException;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.EventIntake;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes requests in: one job per transmission, however often it is asked for. */
@Component
class RequestIntake implements EventIntake<Asking> {

  private final EventCodec codec;
  private final SealedRequests sealed;
  private final TakeIn takeIn;
  private final DispatchWorkers workers;
  private final Voids voids;

  RequestIntake(
      EventCodec codec,
      SealedRequests sealed,
      TakeIn takeIn,
      DispatchWorkers workers,
      Voids voids) {
    this.codec = codec;
    this.sealed = sealed;
    this.takeIn = takeIn;
    this.workers = workers;
    this.voids = voids;
  }

  @Override
  public String name() {
    return "dispatch";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.REQUESTED);
  }

  @Override
  public Asking read(WireEvent wire) throws UnreadableEventException, UnknownKeyException {
    return switch (codec.decode(wire)) {
      case PrescriptionRequested request ->
          new Send(sealed.open(request, wire.headers().get("traceparent")));
      case WithdrawalRequested asked -> new Withdraw(asked);
      case VoidRequested asked -> new Void(asked);
      case PrescriptionStatusChanged _, PrescriptionReferenced _ ->
          throw new UnreadableEventException("not a request");
    };
  }

  @Override
  public void take(List<Asking> batch) {
    takeIn.take(batch);
  }

  /**
   * A request that cannot be opened is kept for a person, and the patient is told that it is being
   * confirmed rather than left to believe that it is on its way.
   */
  @Override
  public void parked(WireEvent wire) {
    if (readable(wire) instanceof PrescriptionRequested request) {
      takeIn.unopenable(request);
    }
  }

  private @Nullable PrescriptionEvent readable(WireEvent wire) {
    try {
      return codec.decode(wire);
    } catch (UnreadableEventException _) {
      return null; // not even a request: there is nobody to tell
    }
  }

  @Override
  public void taken() {
    workers.wake();
    voids.wake();
  }
}
