package dev.scriptline.api.route;

import dev.scriptline.api.pharmacy.Pharmacy;
import dev.scriptline.api.prescriber.Prescriber;
import dev.scriptline.api.region.Region;
import dev.scriptline.edge.FieldProblem;
import java.util.List;

/** Where a prescription can go by the rules, or why it cannot. */
public sealed interface Routing {

  /** A pharmacy that takes the region's channel, and who wrote what goes there. */
  record Route(Region region, Pharmacy pharmacy, Prescriber prescriber) implements Routing {}

  /** Every rule that is broken. */
  record Broken(List<FieldProblem> problems) implements Routing {}
}
