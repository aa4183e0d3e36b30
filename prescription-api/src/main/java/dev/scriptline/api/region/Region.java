package dev.scriptline.api.region;

import static java.util.Objects.requireNonNull;

import dev.scriptline.events.Channel;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/**
 * A region and what is legal in it.
 *
 * @param channel how a prescription reaches a pharmacy there
 * @param validity how long after its approval a prescription may be dispensed
 * @param zone by whose calendar the validity is counted
 */
public record Region(String code, String name, Channel channel, Period validity, ZoneId zone) {

  public Region {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
    requireNonNull(channel, "channel");
    requireNonNull(validity, "validity");
    requireNonNull(zone, "zone");
  }

  /** Until when a prescription approved at that moment may be dispensed here. */
  public Instant validUntil(Instant approvedAt) {
    return approvedAt.atZone(zone).plus(validity).toInstant();
  }
}
