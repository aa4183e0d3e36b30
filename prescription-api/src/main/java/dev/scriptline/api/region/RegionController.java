package dev.scriptline.api.region;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegionController {

  private final Regions regions;

  RegionController(Regions regions) {
    this.regions = regions;
  }

  @GetMapping("/api/regions")
  List<RegionView> regions() {
    return regions.all().stream().map(RegionView::of).toList();
  }
}
