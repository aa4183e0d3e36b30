package dev.scriptline.api.region;

import dev.scriptline.edge.FieldProblem;
import dev.scriptline.edge.RefusedRequestException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

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

  /** Those whose residents may send prescriptions there. */
  public List<Region> ofResidents(String country) {
    return regions.stream()
        .filter(region -> region.patients().residenceCountries().contains(country))
        .toList();
  }

  /**
   * The region that a request names.
   *
   * @throws RefusedRequestException (422) when there is none
   */
  public Region known(String code) {
    return find(code)
        .orElseThrow(() ->
            new RefusedRequestException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unknown-region",
                "We do not send prescriptions in this region.",
                List.of(
                    new FieldProblem(
                        "/region", "unknown-region", "The region is unknown.", "patient")),
                Map.of()));
  }
}
