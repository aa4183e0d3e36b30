package dev.scriptline.ingest.signature;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many bodies this instance has refused for their signature since it last took one. In memory:
 * whoever floods us with forgeries costs no write.
 */
@Component
public class RefusalTally {

  private final AtomicReference<@Nullable Refused> since = new AtomicReference<>();
  private final Clock clock;

  RefusalTally(Clock clock) {
    this.clock = clock;
  }

  /** Counts a refusal; a callback of the platform begins a new count. */
  public void note(Verification verification) {
    switch (verification) {
      case VerifiedCallback _ -> begin();
      case SignatureRefusal refusal ->
          since.updateAndGet(
              old -> new Refused(old == null ? 1 : old.count() + 1, refusal, clock.instant()));
    }
  }

  /** What was refused since the last callback that was taken; empty where nothing was. */
  public Optional<Refused> refused() {
    return Optional.ofNullable(since.get());
  }

  /** Looks before it writes: callbacks that follow one another share the line in peace. */
  private void begin() {
    if (since.get() != null) {
      since.set(null);
    }
  }
}
