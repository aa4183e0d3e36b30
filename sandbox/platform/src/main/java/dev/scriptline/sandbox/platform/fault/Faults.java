package dev.scriptline.sandbox.platform.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/** The faults that are ordered at present. */
public final class Faults {

  private final List<Standing<CallFault>> calls = new CopyOnWriteArrayList<>();
  private final List<Standing<WebhookFault>> webhooks = new CopyOnWriteArrayList<>();

  /** Adds an order; throws IllegalArgumentException when there is no such mode. */
  public void add(FaultOrder order) {
    if (order.on() == Target.WEBHOOK) {
      webhooks.add(new Standing<>(order, WebhookFault.read(order.mode(), order.delayMs())));
    } else {
      calls.add(new Standing<>(order, CallModes.read(order.mode(), order.delayMs())));
    }
  }

  public void clear() {
    calls.clear();
    webhooks.clear();
  }

  public List<FaultOrder> orders() {
    List<FaultOrder> orders = new ArrayList<>();
    calls.forEach(standing -> orders.add(standing.order()));
    webhooks.forEach(standing -> orders.add(standing.order()));
    return orders;
  }

  /** What goes wrong with the next callback: every order is drawn for itself. */
  public List<WebhookFault> drawForWebhook() {
    return webhooks.stream()
        .filter(one -> one.takeOne() || ThreadLocalRandom.current().nextDouble() < one.rate())
        .map(Standing::fault)
        .toList();
  }

  /**
   * At most one fault for a call: counted orders first, then one throw of the dice for all rates.
   */
  Optional<Standing<CallFault>> drawForCall(Target on) {
    double dice = ThreadLocalRandom.current().nextDouble();
    for (Standing<CallFault> one : calls) {
      if (one.order().on() == on && one.takeOne()) {
        return Optional.of(one);
      }
    }
    for (Standing<CallFault> one : calls) {
      if (one.order().on() == on) {
        dice -= one.rate();
        if (one.rate() > 0 && dice < 0) {
          return Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }
}
