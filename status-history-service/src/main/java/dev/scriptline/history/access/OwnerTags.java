package dev.scriptline.history.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.wire.KeyedTag;
import dev.scriptline.history.status.RecordedStatus;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Knows a patient's prescriptions by the tag that their approval carries. */
public final class OwnerTags {

  private final KeyedTag tag;

  public OwnerTags(KeyedTag tag) {
    this.tag = tag;
  }

  /** The tag of a patient. */
  public String of(UUID patientId) {
    return tag.tag(patientId.toString());
  }

  /** Whether every approval names this patient, and there is one. */
  public boolean owns(UUID patientId, List<RecordedStatus> recorded) {
    byte[] expected = of(patientId).getBytes(US_ASCII);
    List<String> named =
        recorded.stream()
            .map(RecordedStatus::event)
            .map(PrescriptionStatusChanged::ownerTag)
            .filter(Objects::nonNull)
            .toList();
    return !named.isEmpty()
        && named.stream()
            .allMatch(owner -> MessageDigest.isEqual(expected, owner.getBytes(US_ASCII)));
  }
}
