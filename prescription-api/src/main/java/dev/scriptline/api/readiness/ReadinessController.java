package dev.scriptline.api.readiness;

import dev.scriptline.api.region.Region;
import dev.scriptline.api.region.Regions;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReadinessController {

  private final Regions regions;
  private final SignInCheck signIn;
  private final PrescriberCheck prescribers;
  private final PharmacyChecks pharmacies;

  ReadinessController(
      Regions regions, SignInCheck signIn, PrescriberCheck prescribers, PharmacyChecks pharmacies) {
    this.regions = regions;
    this.signIn = signIn;
    this.prescribers = prescribers;
    this.pharmacies = pharmacies;
  }

  @GetMapping("/api/readiness")
  List<Check> readiness(@RequestParam("region") String code) {
    Region region = regions.known(code);
    PharmacyChecks.Found found = pharmacies.in(region);
    return List.of(signIn.check(), prescribers.in(region), found.pharmacies(), found.mailboxes());
  }
}
