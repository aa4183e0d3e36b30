package dev.scriptline.api.prescriber;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who may prescribe. */
@Entity
public class Prescriber {

  @Id private UUID id;
  @Version private @Nullable Long version;
  @Embedded private PrescriberParticulars particulars;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Prescriber() {}

  /** A prescriber under the clinic system's id. */
  public Prescriber(UUID id, PrescriberParticulars particulars) {
    this.id = id;
    this.particulars = particulars;
  }

  /** Takes over what is now known of them. */
  public void mend(PrescriberParticulars particulars) {
    this.particulars = particulars;
  }

  public UUID id() {
    return id;
  }

  public PrescriberParticulars particulars() {
    return particulars;
  }
}
