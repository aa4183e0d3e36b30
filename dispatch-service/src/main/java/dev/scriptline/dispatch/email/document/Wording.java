package dev.scriptline.dispatch.email.document;

import dev.scriptline.events.order.DispatchOrder.Address;
import dev.scriptline.events.order.DispatchOrder.Item;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How particulars read on the page.
 *
 * @param zone in which the pharmacy's days begin
 */
record Wording(ZoneId zone) {

  private static final Locale IRISH = Locale.of("en", "IE");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", IRISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm (xxx)", IRISH);

  String day(LocalDate day) {
    return DAY.format(day);
  }

  String day(Instant moment) {
    return DAY.format(moment.atZone(zone));
  }

  String moment(Instant moment) {
    return MOMENT.format(moment.atZone(zone)).replace("(+00:00)", "(UTC)");
  }

  List<String> lines(Address address) {
    List<String> lines = new ArrayList<>();
    lines.add(text(address.line1()));
    @Nullable String second = address.line2();
    if (second != null && !second.isBlank()) {
      lines.add(text(second));
    }
    lines.add(
        "%s %s, %s"
            .formatted(
                text(address.city()),
                text(address.postcode()),
                Locale.of("", address.country()).getDisplayCountry(Locale.ENGLISH)));
    return lines;
  }

  /** With the sign that makes the country code one. */
  String phone(String digits) {
    return "+" + text(digits).replace("+", "");
  }

  /** Packs are a number on the wire, mostly; whatever else was written is shown as it is. */
  String quantity(Item item) {
    String quantity = text(item.quantity());
    if (!quantity.matches("\\d{1,6}")) {
      return quantity;
    }
    return quantity.equals("1") ? "1 pack" : quantity + " packs";
  }

  String codes(Item item) {
    @Nullable String generic = item.vpid();
    return generic == null || generic.isBlank()
        ? "dm+d brand code " + text(item.apid())
        : "dm+d brand code %s · generic code %s".formatted(text(item.apid()), text(generic));
  }

  String count(int medicines) {
    return medicines == 1 ? "1 medicine" : medicines + " medicines";
  }

  /** So much of a hash as two people compare on the telephone. */
  String shortened(String hash) {
    return grouped(hash.substring(0, Math.min(16, hash.length())));
  }

  /** One line, with every letter and its accent as one character: the font draws it so. */
  String text(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  /** As {@link #text}, but with its lines kept. */
  String lines(String words) {
    return String.join("\n", words.strip().lines().map(this::text).toList());
  }

  /** In groups of four, as one reads it out. */
  String grouped(String hash) {
    return hash.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
