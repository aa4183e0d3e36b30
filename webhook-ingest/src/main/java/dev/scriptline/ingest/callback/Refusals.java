package dev.scriptline.ingest.callback;

import dev.scriptline.ingest.signature.SignatureRefusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts what was refused ({@code scriptline.callbacks.refused}) and logs it, each kind at most
 * once a minute: whoever sends forgeries does not write our log.
 */
@Component
class Refusals {

  private static final Duration QUIET = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  private final Clock clock;
  private final Map<SignatureRefusal, Counter> counters = new EnumMap<>(SignatureRefusal.class);
  private final Map<SignatureRefusal, Instant> logged = new EnumMap<>(SignatureRefusal.class);

  Refusals(Clock clock, MeterRegistry meters) {
    this.clock = clock;
    for (SignatureRefusal refusal : SignatureRefusal.values()) {
      counters.put(
          refusal,
          Counter.builder("scriptline.callbacks.refused")
              .description("Callbacks whose signature was not taken")
              .tag("signature", refusal.name().toLowerCase(Locale.ROOT))
              .register(meters));
    }
  }

  synchronized void note(SignatureRefusal refusal) {
    Counter counter = counters.get(refusal);
    if (counter != null) {
      counter.increment();
    }
    Instant now = clock.instant();
    Instant last = logged.get(refusal);
    if (last == null || last.plus(QUIET).isBefore(now)) {
      logged.put(refusal, now);
      log.warn("A callback was refused: its signature is {}.", refusal);
    }
  }
}
