package dev.scriptline.api.pharmacy;

import dev.scriptline.api.region.Regions;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
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
    return search.find(regions.known(region), q, limit);
  }
}
