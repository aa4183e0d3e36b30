package dev.scriptline.dispatch.rotation;

import dev.scriptline.dispatch.rotation.Step.Taken;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Locks all secrets under the first key, in small steps; may be repeated and interrupted. */
@Component
class RotateKeys {

  private static final Logger LOG = LoggerFactory.getLogger(RotateKeys.class);

  private final Step step;

  RotateKeys(Step step) {
    this.step = step;
  }

  Rotated all() {
    Rotated sum = LockedColumn.ALL.stream().map(this::all).reduce(new Rotated(0, 0), Rotated::and);
    LOG.info(
        "{} secrets now lie under the first key; {} do not open.", sum.rotated(), sum.unreadable());
    return sum;
  }

  private Rotated all(LockedColumn column) {
    Rotated sum = new Rotated(0, 0);
    Taken taken = step.take(column, null);
    Optional<String> last = taken.last();
    while (last.isPresent()) {
      sum = sum.and(taken.rotated());
      taken = step.take(column, last.get());
      last = taken.last();
    }
    return sum;
  }
}
