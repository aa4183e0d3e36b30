package dev.scriptline.api.readiness;

import dev.scriptline.api.prescriber.Prescriber;
import dev.scriptline.api.prescriber.PrescriberParticulars;
import dev.scriptline.api.prescriber.Prescribers;
import dev.scriptline.api.region.Region;
import dev.scriptline.api.region.Regions;
import dev.scriptline.api.rule.RegionRules;
import dev.scriptline.edge.FieldProblem;
import dev.scriptline.events.Channel;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether everything that a region requires is known of those who may prescribe there. Members of
 * another region's registers are that region's matter; those of none are everybody's.
 */
@Component
class PrescriberCheck {

  private final Prescribers prescribers;
  private final Regions regions;

  PrescriberCheck(Prescribers prescribers, Regions regions) {
    this.prescribers = prescribers;
    this.regions = regions;
  }

  Check in(Region region) {
    List<Prescriber> those =
        prescribers.findAll().stream()
            .filter(prescriber -> concerns(region, prescriber.particulars().register()))
            .toList();
    Check check = check(region, those.stream().map(Prescriber::particulars).toList());
    return region.channel() == Channel.PLATFORM
        ? check.withPrescriberIds(ids(region, those))
        : check;
  }

  private static List<UUID> ids(Region region, List<Prescriber> those) {
    return those.stream()
        .filter(one -> region.prescribers().accept(one.particulars().register()))
        .map(Prescriber::id)
        .toList();
  }

  private static Check check(Region region, List<PrescriberParticulars> those) {
    List<String> lacking =
        those.stream()
            .filter(prescriber -> !RegionRules.broken(region, prescriber).isEmpty())
            .map(prescriber -> described(region, prescriber))
            .sorted()
            .toList();
    if (those.isEmpty()) {
      return check(false, "There is no prescriber of a register that this region accepts.");
    }
    return lacking.isEmpty()
        ? check(true, "Prescribers with all particulars: %d.".formatted(those.size()))
        : check(false, "Something is missing or wrong: " + Check.listed(lacking) + ".");
  }

  private boolean concerns(Region region, String register) {
    return region.prescribers().accept(register)
        || regions.all().stream().noneMatch(other -> other.prescribers().accept(register));
  }

  private static String described(Region region, PrescriberParticulars prescriber) {
    return "%s (%s)"
        .formatted(
            prescriber.name(),
            RegionRules.broken(region, prescriber).stream()
                .map(PrescriberCheck::field)
                .collect(Collectors.joining(", ")));
  }

  private static String field(FieldProblem problem) {
    return problem.pointer().substring(problem.pointer().lastIndexOf('/') + 1);
  }

  private static Check check(boolean ok, String found) {
    return Check.ours(
        "prescribers",
        ok,
        found,
        "Send the prescriber again with these fields: PUT /intake/prescribers/{id}.",
        "clinic");
  }
}
