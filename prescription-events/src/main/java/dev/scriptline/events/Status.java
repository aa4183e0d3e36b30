package dev.scriptline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can happen to a prescription: a closed list on the wire. Declared in the order that the fold
 * ranks them within their {@link Phase}.
 */
public enum Status {
  APPROVED(Phase.ORDER),
  REVOKED(Phase.ORDER),

  REQUESTED(Phase.DISPATCH),
  DEFERRED(Phase.DISPATCH),
  UNCONFIRMED(Phase.DISPATCH),
  NEEDS_HUMAN(Phase.DISPATCH),
  REFUSED(Phase.DISPATCH),
  WITHDRAWN(Phase.DISPATCH),
  ISSUED(Phase.DISPATCH),
  EMAILED(Phase.DISPATCH),
  BOUNCED(Phase.DISPATCH),

  ACKNOWLEDGED(Phase.PHARMACY),
  SIGNED(Phase.PHARMACY),
  PRINTED(Phase.PHARMACY),
  EXPIRED(Phase.PHARMACY),
  VOIDED(Phase.PHARMACY),
  DISPENSED(Phase.PHARMACY),

  VOID_REQUESTED(Phase.NOTE),
  VOID_REFUSED(Phase.NOTE),
  WITHDRAWAL_REFUSED(Phase.NOTE),
  SURPLUS(Phase.NOTE),
  REPEAT(Phase.NOTE),
  /** A status that this version does not know, whoever said it. */
  OTHER(Phase.NOTE);

  /** Which part of the way a status belongs to; a later part outranks an earlier one. */
  public enum Phase {
    /** Said, but moves nothing. */
    NOTE,
    ORDER,
    DISPATCH,
    PHARMACY
  }

  private static final Map<String, Status> BY_WIRE =
      Arrays.stream(values()).collect(Collectors.toMap(Status::wire, Function.identity()));

  private final Phase phase;
  private final String wire;

  Status(Phase phase) {
    this.phase = phase;
    this.wire = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The part of the way. */
  public Phase phase() {
    return phase;
  }

  /** The word on the wire. */
  @JsonValue
  public String wire() {
    return wire;
  }

  /** The status of a word on the wire; a word of a newer version is {@link #OTHER}. */
  @JsonCreator
  public static Status ofWire(String wire) {
    return BY_WIRE.getOrDefault(wire, OTHER);
  }
}
