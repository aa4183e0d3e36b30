package dev.scriptline.dispatch.order;

import dev.scriptline.dispatch.job.NewJob;
import dev.scriptline.dispatch.job.Transmission;
import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionRequested;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.order.OrderOpener;
import dev.scriptline.events.order.UnknownKeyException;
import dev.scriptline.events.order.UnreadableOrderException;
import dev.scriptline.events.wire.UnreadableEventException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Opens the seal of a request and checks that what is inside belongs to the record outside. */
class SealedRequests {

  private final OrderOpener opener;
  private final Predicate<Channel> served;

  SealedRequests(OrderOpener opener, Predicate<Channel> served) {
    this.opener = opener;
    this.served = served;
  }

  NewJob open(PrescriptionRequested request, @Nullable String traceparent)
      throws UnreadableEventException, UnknownKeyException {
    if (!served.test(request.channel())) {
      throw new UnreadableEventException(
          "the channel " + request.channel().wire() + " is not supported");
    }
    DispatchOrder order = order(request);
    requireSame(request, order);
    Transmission transmission =
        new Transmission(
            request.transmissionId(),
            request.prescriptionId(),
            request.number(),
            request.transmissionNo(),
            request.region(),
            request.channel(),
            request.pharmacyId());
    return new NewJob(
        transmission,
        request.supersedes(),
        order.prescriberId(),
        order.clinicId(),
        request.approvalHash(),
        request.sealedOrder(),
        request.requestedAt(),
        traceparent);
  }

  private DispatchOrder order(PrescriptionRequested request)
      throws UnreadableEventException, UnknownKeyException {
    try {
      return opener.open(request.sealedOrder());
    } catch (UnreadableOrderException e) {
      throw new UnreadableEventException(String.valueOf(e.getMessage()));
    }
  }

  /** A seal taken from another record would send one patient's medicine under another's name. */
  private static void requireSame(PrescriptionRequested request, DispatchOrder order)
      throws UnreadableEventException {
    requireSame("transmission", request.transmissionId(), order.transmissionId());
    requireSame("transmission number", request.transmissionNo(), order.transmissionNo());
    requireSame("prescription", request.prescriptionId(), order.prescriptionId());
    requireSame("prescription number", request.number(), order.number());
    requireSame("pharmacy", request.pharmacyId(), order.pharmacy().id());
    requireSame("approval", request.approvalHash(), order.approval().contentHash());
    requireSame("region", request.region(), order.region());
    requireSame("channel", request.channel(), order.channel());
  }

  private static void requireSame(String what, Object outside, Object inside)
      throws UnreadableEventException {
    if (!outside.equals(inside)) {
      throw new UnreadableEventException("the sealed order is of another " + what);
    }
  }
}
