package dev.scriptline.sandbox.launcher.seed;

import java.util.List;

/**
 * What every sandbox has.
 *
 * @param prescriptions those written now, for patients who had none
 */
public record BaseWorld(
    int prescribers, int patients, int pharmacies, List<Prescribed> prescriptions) {

  public BaseWorld {
    prescriptions = List.copyOf(prescriptions);
  }

  /** In a few words. */
  public String words() {
    return "%d pharmacies, %d prescribers, %d patients; %d new prescriptions for them"
        .formatted(pharmacies, prescribers, patients, prescriptions.size());
  }
}
