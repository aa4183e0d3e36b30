package dev.scriptline.dispatch.desk;

import dev.scriptline.dispatch.desk.DispatchDetail.SurplusView;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Prescriptions too many that may still be dispensed, or were: whoever is called looks here. */
@RestController
class SurplusController {

  private static final int MOST = 200;

  private final DispatchHistory history;

  SurplusController(DispatchHistory history) {
    this.history = history;
  }

  @GetMapping("/api/surpluses")
  List<SurplusView> list() {
    return history.openSurplus(MOST);
  }
}
