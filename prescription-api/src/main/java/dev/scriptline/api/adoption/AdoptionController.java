package dev.scriptline.api.adoption;

import java.time.Clock;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what the replaced system sent; the same file may come any number of times. */
@RestController
class AdoptionController {

  private final AdoptTransmissions adoptTransmissions;
  private final Clock clock;

  AdoptionController(AdoptTransmissions adoptTransmissions, Clock clock) {
    this.adoptTransmissions = adoptTransmissions;
    this.clock = clock;
  }

  @PostMapping(path = "/intake/adoption:import", consumes = "text/csv")
  AdoptionReceipt take(@RequestBody byte[] file) {
    return adoptTransmissions.from(file, clock.instant());
  }
}
