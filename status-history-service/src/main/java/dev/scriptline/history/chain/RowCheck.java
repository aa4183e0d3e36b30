package dev.scriptline.history.chain;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** Whether a row is a sound link by itself, as far as the table can tell. */
public final class RowCheck {

  private static final Map<String, String> HEADERS =
      Map.of("ce_type", PrescriptionStatusChanged.class.getSimpleName());

  private final EventCodec codec;

  public RowCheck(EventCodec codec) {
    this.codec = codec;
  }

  /** What is wrong with the row. */
  public Set<Flaw> flaws(ChainRow row) {
    EnumSet<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    checkEvent(row, flaws);
    checkBefore(row, flaws);
    Link head = row.head();
    boolean ends = head != null && head.seq() == row.seq();
    if (head == null || head.seq() < row.seq() || ends && !head.hash().equals(row.hash())) {
      flaws.add(Flaw.HEAD);
    }
    return flaws;
  }

  private void checkEvent(ChainRow row, Set<Flaw> flaws) {
    try {
      if (!columns(row).equals(row.columns())) {
        flaws.add(Flaw.COLUMN);
      }
      Link link = new Link(row.seq() - 1, row.prevHash()).then(Link.content(row.value()));
      if (!link.hash().equals(row.hash())) {
        flaws.add(Flaw.HASH);
      }
    } catch (UnreadableEventException
        | JacksonException
        | IllegalArgumentException
        | ArithmeticException _) {
      flaws.add(Flaw.UNREADABLE);
    }
  }

  private StatusColumns columns(ChainRow row) throws UnreadableEventException {
    WireEvent wire =
        new WireEvent(
            row.columns().eventId(),
            Topics.STATUS,
            row.columns().prescriptionId().toString(),
            HEADERS,
            row.value());
    return StatusColumns.of((PrescriptionStatusChanged) codec.decode(wire));
  }

  private static void checkBefore(ChainRow row, Set<Flaw> flaws) {
    ChainRow.Before before = row.before();
    if (row.seq() == 1) {
      if (!row.prevHash().equals(Hash.NONE)) {
        flaws.add(Flaw.LINK);
      }
      return;
    }
    if (before == null) {
      flaws.add(Flaw.GAP);
      return;
    }
    if (!before.hash().equals(row.prevHash())) {
      flaws.add(Flaw.LINK);
    }
    if (before.place().partition() == row.place().partition()
        && before.place().offset() >= row.place().offset()) {
      flaws.add(Flaw.ORDER);
    }
  }
}
