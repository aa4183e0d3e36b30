package dev.scriptline.dispatch.readiness;

import dev.scriptline.dispatch.readiness.platform.Subjects;
import dev.scriptline.edge.RefusedRequestException;
import dev.scriptline.events.Channel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves this service's part of what {@code ./run doctor} joins. */
@RestController
class ReadinessController {

  private static final int MOST_SUBJECTS = 1_000;

  private final ExamineReadiness examine;
  private final ReadinessSettings settings;

  ReadinessController(ExamineReadiness examine, ReadinessSettings settings) {
    this.examine = examine;
    this.settings = settings;
  }

  /**
   * What a send in this region would meet; in all regions where none is named. Nothing is made
   * anywhere.
   *
   * @param branchIds the platform's contacts to look for, as prescription-api keeps them
   * @param prescriberIds who prescribes, as prescription-api keeps them
   * @param clinicIds for whom it is prescribed
   */
  @GetMapping("/api/readiness")
  List<FindingView> readiness(
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(defaultValue = "") List<String> branchIds,
      @RequestParam(defaultValue = "") List<UUID> prescriberIds,
      @RequestParam(defaultValue = "") List<UUID> clinicIds) {
    if (Math.max(branchIds.size(), prescriberIds.size() + clinicIds.size()) > MOST_SUBJECTS) {
      throw new RefusedRequestException(
          HttpStatus.BAD_REQUEST,
          "too-many-subjects",
          "Ask for at most %d branches, prescribers or clinics at once.".formatted(MOST_SUBJECTS));
    }
    List<String> branches = branchIds.stream().filter(id -> !id.isBlank()).distinct().toList();
    return examine.of(channels(region), new Subjects(branches, prescriberIds, clinicIds)).stream()
        .map(FindingView::of)
        .toList();
  }

  private Set<Channel> channels(@Nullable String region) {
    return region == null
        ? Set.copyOf(settings.channels().values())
        : Optional.ofNullable(settings.channels().get(region))
            .map(Set::of)
            .orElseThrow(() ->
                new RefusedRequestException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown-region",
                    "No channel is known for this region."));
  }
}
