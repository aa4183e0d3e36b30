package dev.scriptline.sandbox.platform.fault;

import java.util.concurrent.atomic.AtomicInteger;

/** An order that stands until its times are used up or all faults are taken back. */
record Standing<F>(FaultOrder order, F fault, AtomicInteger left) {

  Standing(FaultOrder order, F fault) {
    this(order, fault, new AtomicInteger(order.times() == null ? 0 : order.times()));
  }

  double rate() {
    return order.rate() == null ? 0 : order.rate();
  }

  /** Uses up one time, if there is one left. */
  boolean takeOne() {
    return left.getAndUpdate(n -> n > 0 ? n - 1 : 0) > 0;
  }
}
