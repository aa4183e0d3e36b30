package dev.scriptline.api.region;

import java.util.List;
import java.util.Optional;

/** The regions that prescriptions can be sent in. */
public final class Regions {

  private final List<Region> regions;

  Regions(List<Region> regions) {
    this.regions = List.copyOf(regions);
  }

  /** All, by code. */
  public List<Region> all() {
    return regions;
  }

  /** The region of a code; codes are compared exactly. */
  public Optional<Region> find(String code) {
    return regions.stream().filter(region -> region.code().equals(code)).findAny();
  }
}
