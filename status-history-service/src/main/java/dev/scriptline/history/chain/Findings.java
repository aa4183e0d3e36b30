package dev.scriptline.history.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Collects what is broken: counts all of it, keeps the first. */
public final class Findings {

  private static final int KEPT = 50;

  private final List<BrokenLink> first = new ArrayList<>();
  private long count;

  private final Predicate<BrokenLink> matters;

  /** Collects everything. */
  public Findings() {
    this(_ -> true);
  }

  private Findings(Predicate<BrokenLink> matters) {
    this.matters = matters;
  }

  /** Collects what is broken in one prescription's chain. */
  public static Findings of(UUID prescriptionId) {
    return new Findings(broken -> prescriptionId.equals(broken.prescriptionId()));
  }

  public void add(BrokenLink broken) {
    if (!matters.test(broken)) {
      return;
    }
    count++;
    if (first.size() < KEPT && !first.contains(broken)) {
      first.add(broken);
    }
  }

  public long count() {
    return count;
  }

  /** The first ones, in the order in which they were found. */
  public List<BrokenLink> first() {
    return List.copyOf(first);
  }
}
