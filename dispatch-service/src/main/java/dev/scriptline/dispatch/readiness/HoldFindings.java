package dev.scriptline.dispatch.readiness;

import dev.scriptline.dispatch.hold.Hold;
import dev.scriptline.dispatch.hold.Holds;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.readiness.finding.Finding;
import dev.scriptline.dispatch.readiness.finding.Finding.Amiss;
import dev.scriptline.dispatch.readiness.finding.Mender;
import dev.scriptline.dispatch.readiness.finding.Side;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** For whom prescriptions wait, and what lets them go on. */
@Component
class HoldFindings {

  private final Holds holds;

  HoldFindings(Holds holds) {
    this.holds = holds;
  }

  List<Finding> all() {
    return holds.all().stream().map(HoldFindings::finding).toList();
  }

  private static Finding finding(Hold hold) {
    String who = hold.party().kind().wire() + " " + hold.party().id();
    return new Amiss(
        "hold of " + who,
        Side.OURS,
        "Everything of %s waits since %s: the platform says %s."
            .formatted(who, hold.since(), hold.reason().wire()),
        remedy(hold.reason(), hold.party().id()),
        hold.reason() == ReasonCode.CLINIC_NOT_AUTHORISED ? Mender.OPERATIONS : Mender.CLINIC);
  }

  private static String remedy(ReasonCode reason, UUID id) {
    return (reason == ReasonCode.CLINIC_NOT_AUTHORISED
            ? "Compare the clinic's number with the platform's own (not its dashboard's) and store it"
                + " with PUT /api/clinics/%s, or let the platform admit the prescriber to the clinic."
            : "Ask the clinic for the prescriber's sign-in and PIN and store them with"
                + " PUT /api/prescribers/%s/credentials.")
        .formatted(id)
        .concat(" What waits goes on by itself then.");
  }
}
