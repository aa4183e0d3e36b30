package dev.scriptline.dispatch.readiness.platform;

import dev.scriptline.dispatch.platform.exchange.Tokens;
import dev.scriptline.dispatch.platform.probe.ListedContact;
import dev.scriptline.dispatch.platform.probe.PlatformProbe;
import dev.scriptline.dispatch.platform.probe.Probed;
import dev.scriptline.dispatch.platform.probe.Probed.Silent;
import dev.scriptline.dispatch.platform.probe.Probed.Told;
import dev.scriptline.dispatch.platform.probe.Silence;
import dev.scriptline.dispatch.readiness.finding.Finding;
import dev.scriptline.dispatch.readiness.finding.Finding.Amiss;
import dev.scriptline.dispatch.readiness.finding.Finding.Sound;
import dev.scriptline.dispatch.readiness.finding.Mender;
import dev.scriptline.dispatch.readiness.finding.Side;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the platform knows the branches of our pharmacies and can mail them. */
@Component
class ContactFindings {

  private static final String NAMES = "pharmacy contacts";

  private final PlatformProbe probe;

  ContactFindings(PlatformProbe probe) {
    this.probe = probe;
  }

  private record Asked(String branchId, Probed<ListedContact> contact) {

    boolean isTold() {
      return contact instanceof Told<ListedContact>;
    }

    boolean is(ListedContact expected) {
      return contact instanceof Told<ListedContact>(ListedContact told) && told == expected;
    }
  }

  List<Finding> of(List<String> branchIds, Tokens tokens, SideBySide asking) {
    List<Asked> asked =
        asking.ask(branchIds, branch -> new Asked(branch, probe.contact(tokens, branch)));
    List<Asked> unanswered = asked.stream().filter(one -> !one.isTold()).toList();
    long good = asked.stream().filter(one -> one.is(ListedContact.WITH_EMAIL)).count();
    List<Finding> findings = new ArrayList<>();
    if (good > 0) {
      findings.add(sound(good, asked.size()));
    }
    for (Asked one : asked) {
      if (one.is(ListedContact.NONE)) {
        findings.add(unknown(one.branchId()));
      } else if (one.is(ListedContact.WITHOUT_EMAIL)) {
        findings.add(withoutEmail(one.branchId()));
      }
    }
    if (!unanswered.isEmpty()) {
      findings.add(unanswered(unanswered, asked.size()));
    }
    return findings;
  }

  private static Finding sound(long good, int all) {
    return new Sound(
        NAMES,
        Side.PLATFORM,
        "%d of %d branches are contacts of the platform, with an e-mail address."
            .formatted(good, all));
  }

  private static Finding unknown(String branchId) {
    return new Amiss(
        "contact of branch " + branchId,
        Side.PLATFORM,
        "The platform has no contact with the branch id %s, to the letter.".formatted(branchId),
        "Compare it with the platform's list: a wrong one is corrected at intake; a right one the"
            + " platform has to register. Patients can choose another pharmacy.",
        Mender.SUPPORT);
  }

  private static Finding withoutEmail(String branchId) {
    return new Amiss(
        "contact of branch " + branchId,
        Side.PLATFORM,
        "The platform's contact of branch %s has no e-mail: no token would reach the pharmacy."
            .formatted(branchId),
        "Ask the platform to enter the pharmacy's e-mail address.",
        Mender.PLATFORM);
  }

  private static Finding unanswered(List<Asked> unanswered, int all) {
    String why =
        unanswered.getFirst().contact() instanceof Silent<ListedContact>(Silence silence)
            ? silence.words()
            : "takes our tokens for no longer good";
    return new Amiss(
        NAMES + " unanswered",
        Side.PLATFORM,
        "Asked for %d of %d branches, the platform %s.".formatted(unanswered.size(), all, why),
        "Run the doctor again; if it stays, tell the platform's hotline.",
        Mender.PLATFORM);
  }
}
