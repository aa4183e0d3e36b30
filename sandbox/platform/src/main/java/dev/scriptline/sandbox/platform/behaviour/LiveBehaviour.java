package dev.scriptline.sandbox.platform.behaviour;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** The behaviour in force; changed as a whole and read without locks. */
public final class LiveBehaviour {

  private final Behaviour initial;
  private final AtomicReference<Behaviour> current;

  public LiveBehaviour(Behaviour initial) {
    this.initial = initial;
    this.current = new AtomicReference<>(initial);
  }

  public Behaviour now() {
    return current.get();
  }

  public Behaviour change(UnaryOperator<Behaviour> change) {
    return current.updateAndGet(change);
  }

  public void reset() {
    current.set(initial);
  }
}
