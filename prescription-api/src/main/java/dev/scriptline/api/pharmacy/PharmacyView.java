package dev.scriptline.api.pharmacy;

import dev.scriptline.api.address.PostalAddress;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pharmacy as patients choose it.
 *
 * @param addressLines without town and postcode
 * @param takesChannel whether a prescription can be sent to it by its region's channel
 * @param whyNot the first reason where it cannot
 */
record PharmacyView(
    UUID id,
    String name,
    String town,
    String postcode,
    List<String> addressLines,
    boolean takesChannel,
    @Nullable WhyNot whyNot) {

  /** A code to act on and words to show. */
  record WhyNot(String code, String words) {}

  static PharmacyView of(
      UUID id, String name, PostalAddress address, List<ChannelObstacle> obstacles) {
    return new PharmacyView(
        id,
        name,
        address.city(),
        address.postcode(),
        Stream.of(address.line1(), address.line2()).filter(Objects::nonNull).toList(),
        obstacles.isEmpty(),
        obstacles.stream().findFirst().map(it -> new WhyNot(it.code(), it.words())).orElse(null));
  }
}
