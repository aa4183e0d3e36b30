package dev.scriptline.api.pharmacy;

import dev.scriptline.api.region.Region;
import dev.scriptline.api.region.Regions;
import dev.scriptline.edge.FieldProblem;
import dev.scriptline.edge.RefusedRequestException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PharmacyController {

  private final Regions regions;
  private final PharmacySearch search;

  PharmacyController(Regions regions, PharmacySearch search) {
    this.regions = regions;
    this.search = search;
  }

  @GetMapping("/api/pharmacies")
  List<PharmacyView> find(
      @RequestParam String region,
      @RequestParam(defaultValue = "") @Size(max = 100) String q,
      @RequestParam(defaultValue = "10") @Min(1) @Max(50) int limit) {
    return search.find(known(region), q, limit);
  }

  private Region known(String code) {
    return regions
        .find(code)
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
