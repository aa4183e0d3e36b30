package dev.scriptline.api.recall;

import dev.scriptline.api.projection.TransmissionStanding.Route;
import dev.scriptline.api.recall.PharmacyChange.State;
import dev.scriptline.api.recall.RecallResult.Asked;
import dev.scriptline.api.recall.RecallResult.NotNow;
import dev.scriptline.api.recall.RecallResult.RulesBroken;
import dev.scriptline.api.route.Routes;
import dev.scriptline.api.route.Routing;
import dev.scriptline.edge.FieldProblem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the change to another pharmacy: what is live is voided, or withdrawn where it has not gone
 * out; only once that is confirmed the prescription goes to the other pharmacy. The rules are asked
 * before, so that nothing is voided for a pharmacy that cannot have it.
 */
@Component
class ChangePharmacy {

  private static final String REASON = "pharmacy-change";

  private final LiveTransmissions transmissions;
  private final Routes routes;
  private final PharmacyChanges changes;
  private final Recalls recalls;
  private final Clock clock;

  ChangePharmacy(
      LiveTransmissions transmissions,
      Routes routes,
      PharmacyChanges changes,
      Recalls recalls,
      Clock clock) {
    this.transmissions = transmissions;
    this.routes = routes;
    this.changes = changes;
    this.recalls = recalls;
    this.clock = clock;
  }

  @Transactional
  public RecallResult change(
      UUID prescriptionId,
      Recaller recaller,
      @Nullable String region,
      @Nullable String pharmacyId) {
    return transmissions.with(
        prescriptionId, recaller, live -> change(live, recaller, region, pharmacyId));
  }

  private RecallResult change(
      LiveTransmission live,
      Recaller recaller,
      @Nullable String region,
      @Nullable String pharmacyId) {
    if (live.standing().revoked()) {
      return new NotNow(
          "prescription-revoked",
          "The prescriber has taken this prescription back.",
          LiveTransmissions.facts(live.prescription(), live.sent()));
    }
    return switch (routes.plan(live.prescription(), live.patient(), region, pharmacyId)) {
      case Routing.Broken(var problems) -> new RulesBroken(problems);
      case Routing.Route route -> change(live, recaller, route);
    };
  }

  private RecallResult change(LiveTransmission live, Recaller recaller, Routing.Route to) {
    UUID pharmacyId = to.pharmacy().id();
    String region = to.region().code();
    Optional<PharmacyChange> waiting = changes.waiting(live.prescription().id());
    if (waiting.isPresent()) {
      return waiting.get().isTo(region, pharmacyId.toString())
          ? new Asked(waiting.get().requestId(), live.id())
          : underWay(live);
    }
    Route current = live.sent().route();
    if (current != null && current.pharmacyId().equals(pharmacyId)) {
      return new RulesBroken(
          List.of(
              new FieldProblem(
                  "/pharmacyId", "same-pharmacy", "It is with this pharmacy already.", "patient")));
    }
    UUID requestId = UUID.randomUUID();
    changes.add(
        new PharmacyChange(
            requestId,
            live.prescription().id(),
            live.patient().id(),
            live.sent().number(),
            region,
            pharmacyId,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            State.WAITING,
            null));
    recalls.voiding(live, recaller, requestId, REASON);
    return new Asked(requestId, live.id());
  }

  private static NotNow underWay(LiveTransmission live) {
    return new NotNow(
        "change-under-way",
        "A change to another pharmacy is under way. Wait until it has come to its end.",
        LiveTransmissions.facts(live.prescription(), live.sent()));
  }
}
