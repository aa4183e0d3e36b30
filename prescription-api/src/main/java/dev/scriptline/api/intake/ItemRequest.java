package dev.scriptline.api.intake;

import dev.scriptline.api.prescription.PrescriptionItem;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A medicine as it came; never prints. */
record ItemRequest(
    @Nullable String apid,
    @Nullable String vpid,
    @Nullable String description,
    @Nullable String quantity,
    @Nullable String directions) {

  private static final Pattern CODE = Pattern.compile("[1-9][0-9]{5,17}");
  private static final Pattern PACKS = Pattern.compile("[1-9][0-9]{0,3}");

  /** Reads it; the item may be had once nothing wrong was found. */
  Supplier<PrescriptionItem> read(String at, Findings findings) {
    Optional<String> brand = findings.parsed(at + "/apid", apid, "a dm+d code", matching(CODE));
    Optional<String> generic =
        findings.optionallyParsed(at + "/vpid", vpid, "a dm+d code", matching(CODE));
    Optional<String> what = findings.text(at + "/description", description, 500);
    Optional<String> packs =
        findings.parsed(at + "/quantity", quantity, "a number of packs", matching(PACKS));
    Optional<String> how = findings.text(at + "/directions", directions, 1000);
    return () ->
        new PrescriptionItem(
            brand.orElseThrow(),
            generic.orElse(null),
            what.orElseThrow(),
            packs.orElseThrow(),
            how.orElseThrow());
  }

  private static Function<String, String> matching(Pattern pattern) {
    return text -> {
      if (!pattern.matcher(text).matches()) {
        throw new IllegalArgumentException("not of the form");
      }
      return text;
    };
  }

  @Override
  public String toString() {
    return "ItemRequest[***]";
  }
}
