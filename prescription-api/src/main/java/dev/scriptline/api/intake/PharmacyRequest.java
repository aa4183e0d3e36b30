package dev.scriptline.api.intake;

import dev.scriptline.api.address.PostalAddress;
import dev.scriptline.api.pharmacy.PharmacyParticulars;
import dev.scriptline.api.region.Region;
import dev.scriptline.api.region.Regions;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A pharmacy as it came. */
record PharmacyRequest(
    @Nullable String name,
    @Nullable String region,
    @Nullable String branchId,
    @Nullable String mailbox,
    @Nullable Boolean closed,
    @Nullable AddressRequest address) {

  /**
   * The particulars.
   *
   * @throws dev.scriptline.edge.RefusedRequestException (422) with all that is wrong
   */
  PharmacyParticulars read(Regions regions) {
    Findings findings = new Findings();
    Optional<String> called = findings.text("/name", name, 160);
    Optional<String> where = region(findings, regions);
    Optional<String> branch = findings.optionalText("/branchId", branchId, 40);
    Optional<String> mail =
        findings.optionallyParsed("/mailbox", mailbox, "an e-mail address", Mailbox::checked);
    Supplier<PostalAddress> place = AddressRequest.read(address, findings);
    findings.refuseIfAny();
    return new PharmacyParticulars(
        called.orElseThrow(),
        where.orElseThrow(),
        branch.orElse(null),
        mail.orElse(null),
        Boolean.TRUE.equals(closed),
        place.get());
  }

  private Optional<String> region(Findings findings, Regions regions) {
    Optional<String> code = findings.text("/region", region, 2);
    Optional<Region> known = code.flatMap(regions::find);
    if (code.isPresent() && known.isEmpty()) {
      findings.add("/region", "unknown-region", "The region is unknown.");
    }
    return known.map(Region::code);
  }
}
