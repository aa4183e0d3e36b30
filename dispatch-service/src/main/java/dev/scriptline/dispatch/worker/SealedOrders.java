package dev.scriptline.dispatch.worker;

import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.worker.Preparation.Hindered;
import dev.scriptline.events.order.DispatchOrder;
import dev.scriptline.events.order.OrderOpener;
import dev.scriptline.events.order.UnknownKeyException;
import dev.scriptline.events.order.UnreadableOrderException;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens the seal of a claimed job, for as long as it is prepared. */
@Component
public class SealedOrders {

  private static final Logger LOG = LoggerFactory.getLogger(SealedOrders.class);
  private static final Duration KEY_WAIT = Duration.ofSeconds(30);

  private final OrderOpener opener;

  SealedOrders(OrderOpener opener) {
    this.opener = opener;
  }

  /**
   * What is prepared from the order; a key that is missing may come, a broken seal does not mend.
   */
  public Preparation open(Job job, Function<DispatchOrder, Preparation> preparing) {
    try {
      return preparing.apply(opener.open(job.sealedOrder()));
    } catch (UnknownKeyException e) {
      LOG.error("{} waits: {}.", job, e.getMessage());
      return new Hindered(new NotSent(ReasonCode.ORDER_KEY_MISSING, KEY_WAIT));
    } catch (UnreadableOrderException _) {
      return new Hindered(new Refused(ReasonCode.ORDER_UNREADABLE));
    }
  }
}
