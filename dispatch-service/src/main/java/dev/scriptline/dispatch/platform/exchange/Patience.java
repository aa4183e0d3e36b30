package dev.scriptline.dispatch.platform.exchange;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * One end for several exchanges: who prepares under a lease must be done before it ends, however
 * many questions the preparation takes.
 */
public final class Patience {

  private static final ScopedValue<Instant> END = ScopedValue.newInstance();

  private Patience() {}

  /** Whatever is asked inside ends by then, one way or another. */
  public static <T> T until(Instant end, Supplier<T> asking) {
    return ScopedValue.where(END, end).call(asking::get);
  }

  /** The usual end of an exchange, or the earlier one that all of them share. */
  static Instant end(Instant usual) {
    return END.isBound() && END.get().isBefore(usual) ? END.get() : usual;
  }
}
