package dev.scriptline.api.adoption;

import dev.scriptline.api.region.Region;
import dev.scriptline.api.region.Regions;
import dev.scriptline.events.Channel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a prescription with a token of the platform was sent: the file does not say. */
@Component
class AdoptedRegions {

  private final Regions regions;

  AdoptedRegions(Regions regions) {
    this.regions = regions;
  }

  /**
   * The platform's region that the patient lives in, or the only one there is; empty where it could
   * be one of several.
   */
  Optional<Region> of(String country) {
    return only(regions.ofResidents(country)).or(() -> only(regions.all()));
  }

  private static Optional<Region> only(List<Region> candidates) {
    List<Region> ofPlatform =
        candidates.stream().filter(region -> region.channel() == Channel.PLATFORM).toList();
    return ofPlatform.size() == 1 ? Optional.of(ofPlatform.getFirst()) : Optional.empty();
  }
}
