package dev.scriptline.api.readiness;

import static dev.scriptline.api.pharmacy.ChannelObstacle.NO_BRANCH_ID;
import static dev.scriptline.api.pharmacy.ChannelObstacle.NO_MAILBOX;
import static dev.scriptline.api.pharmacy.ChannelObstacle.OTHER_COUNTRY;
import static dev.scriptline.api.pharmacy.ChannelObstacle.RECIPIENT_NOT_ALLOWED;

import dev.scriptline.api.pharmacy.ChannelObstacle;
import dev.scriptline.api.pharmacy.Pharmacies;
import dev.scriptline.api.pharmacy.Pharmacy;
import dev.scriptline.api.region.Region;
import dev.scriptline.events.Channel;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether the open pharmacies of a region can receive; closed ones do not count. */
@Component
class PharmacyChecks {

  private static final Set<ChannelObstacle> OF_PHARMACIES = Set.of(NO_BRANCH_ID, OTHER_COUNTRY);
  private static final Set<ChannelObstacle> OF_MAILBOXES =
      Set.of(NO_MAILBOX, RECIPIENT_NOT_ALLOWED);

  private final Pharmacies all;

  PharmacyChecks(Pharmacies all) {
    this.all = all;
  }

  /** What the same look at them says of the pharmacies and of their mailboxes. */
  record Found(Check pharmacies, Check mailboxes) {}

  Found in(Region region) {
    List<Pharmacy> open = all.openIn(region.code());
    return new Found(pharmacies(region, open), mailboxes(region, open));
  }

  private static Check pharmacies(Region region, List<Pharmacy> open) {
    List<String> unfit = held(region, open, OF_PHARMACIES);
    boolean byPlatform = region.channel() == Channel.PLATFORM;
    return Check.ours(
            "pharmacies",
            !open.isEmpty() && unfit.isEmpty(),
            found(open, unfit, byPlatform ? "Open pharmacies with a branch id" : "Open pharmacies"),
            byPlatform
                ? "Send the pharmacy again with the platform's branch id and an address in the"
                    + " region, or as closed: PUT /intake/pharmacies/{id}."
                : "Send the pharmacy again with an address in the region, or as closed: PUT"
                    + " /intake/pharmacies/{id}.",
            "support")
        .withBranchIds(
            open.stream()
                .map(pharmacy -> pharmacy.particulars().branchId())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
  }

  private static Check mailboxes(Region region, List<Pharmacy> open) {
    List<String> unfit = held(region, open, OF_MAILBOXES);
    boolean mailed = region.channel() == Channel.EMAIL;
    return Check.ours(
        "mailboxes",
        unfit.isEmpty() && !(mailed && open.isEmpty()),
        mailed
            ? found(open, unfit, "Open pharmacies with an allowed mailbox")
            : "No mailboxes are needed: prescriptions of this region go through the platform.",
        ("Send the pharmacy again with its secure mailbox, in one of the domains %s: PUT"
                + " /intake/pharmacies/{id}.")
            .formatted(region.pharmacies().mailboxDomains().stream().sorted().toList()),
        "support");
  }

  private static List<String> held(
      Region region, List<Pharmacy> open, Set<ChannelObstacle> obstacles) {
    return open.stream()
        .filter(pharmacy -> pharmacy.obstaclesIn(region).stream().anyMatch(obstacles::contains))
        .map(pharmacy -> described(region, pharmacy, obstacles))
        .toList();
  }

  private static String described(
      Region region, Pharmacy pharmacy, Set<ChannelObstacle> obstacles) {
    return "%s, %s (%s)"
        .formatted(
            pharmacy.particulars().name(),
            pharmacy.particulars().address().city(),
            String.join(
                ", ",
                pharmacy.obstaclesIn(region).stream()
                    .filter(obstacles::contains)
                    .map(ChannelObstacle::code)
                    .toList()));
  }

  private static String found(List<Pharmacy> open, List<String> unfit, String good) {
    if (open.isEmpty()) {
      return "There is no open pharmacy in this region.";
    }
    return unfit.isEmpty()
        ? "%s: %d.".formatted(good, open.size())
        : "%d of %d open pharmacies cannot receive: %s."
            .formatted(unfit.size(), open.size(), Check.listed(unfit));
  }
}
