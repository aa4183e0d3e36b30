package dev.scriptline.api.region;

import static java.util.Objects.requireNonNull;

import dev.scriptline.events.Channel;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A region and what is legal in it.
 *
 * @param channel how a prescription reaches a pharmacy there
 * @param validity how long after its approval a prescription may be dispensed
 * @param zone by whose calendar the validity is counted
 * @param liveFor after how long an e-mailed prescription no longer counts as live; absent where
 *     none is e-mailed
 */
public record Region(
    String code,
    String name,
    Channel channel,
    Period validity,
    ZoneId zone,
    @Nullable Period liveFor,
    Patients patients,
    Prescribers prescribers,
    Pharmacies pharmacies,
    Medicines medicines) {

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

  /**
   * Whose prescriptions may be sent here, and what must be known of them.
   *
   * @param residenceCountries ISO 3166-1 alpha-2
   */
  public record Patients(Set<String> residenceCountries, List<Particular<PatientField>> required) {}

  /**
   * Who may prescribe, and what must be known of them.
   *
   * @param registers professional registers, such as {@code GMC}
   */
  public record Prescribers(Set<String> registers, List<Particular<PrescriberField>> required) {

    /** Whether members of this register may prescribe; case does not matter. */
    public boolean accept(String register) {
      return registers.stream().anyMatch(register::equalsIgnoreCase);
    }
  }

  /**
   * Where prescriptions may go.
   *
   * @param country ISO 3166-1 alpha-2
   * @param mailboxDomains in lower case; empty where nothing is mailed
   */
  public record Pharmacies(String country, Set<String> mailboxDomains) {

    /** Whether prescriptions may be mailed to this address: its domain must be listed as it is. */
    public boolean allow(String mailbox) {
      String domain = mailbox.substring(mailbox.lastIndexOf('@') + 1);
      return mailboxDomains.contains(domain.toLowerCase(Locale.ROOT));
    }
  }

  /**
   * What may be prescribed, and how.
   *
   * @param brandCode whether the brand must be named by its own code
   * @param controlledDrugs substances that are refused, in lower case
   * @param vagueDirections phrases that are no directions, in lower case
   */
  public record Medicines(
      boolean brandCode, List<String> controlledDrugs, List<String> vagueDirections) {}
}
