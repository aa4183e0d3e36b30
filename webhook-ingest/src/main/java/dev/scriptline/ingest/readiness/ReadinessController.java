package dev.scriptline.ingest.readiness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves this service's part of what {@code ./run doctor} joins. */
@RestController
class ReadinessController {

  private final CallbackExamination callbacks;
  private final ReadinessSettings settings;

  ReadinessController(CallbackExamination callbacks, ReadinessSettings settings) {
    this.callbacks = callbacks;
    this.settings = settings;
  }

  /** How callbacks stand; nothing where nobody calls back in this region. */
  @GetMapping("/api/readiness")
  List<FindingView> readiness(@RequestParam(required = false) @Nullable String region) {
    return region == null || settings.regions().contains(region)
        ? callbacks.examine().stream().map(FindingView::of).toList()
        : List.of();
  }
}
