package dev.scriptline.history.evidence;

import dev.scriptline.history.status.RecordedStatus;
import java.util.UUID;

/** What the chain of hashes says of one prescription. */
interface ChainProof {

  /** The link that an event is. */
  Link link(RecordedStatus recorded);

  /** Verifies the prescription's chain now. */
  Verdict verify(UUID prescriptionId);

  /**
   * The hashes of one event, lower-case hex.
   *
   * @param prevHash of the event before it
   * @param hash over that and the event
   */
  record Link(String prevHash, String hash) {}
}
