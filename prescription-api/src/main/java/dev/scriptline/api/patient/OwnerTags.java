package dev.scriptline.api.patient;

import dev.scriptline.events.wire.KeyedTag;
import java.util.UUID;

/** How events name a patient: by a keyed hash that only holders of the key can compare. */
public final class OwnerTags {

  private final KeyedTag tag;

  public OwnerTags(KeyedTag tag) {
    this.tag = tag;
  }

  /** The tag of a patient. */
  public String of(UUID patientId) {
    return tag.tag(patientId.toString());
  }
}
