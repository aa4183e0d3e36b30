package dev.scriptline.api.patient;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient; whatever is decided about their prescriptions is decided under a lock of their row.
 */
@Entity
public class Patient {

  @Id private UUID id;
  @Version private @Nullable Long version;
  @Embedded private PatientParticulars particulars;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Patient() {}

  /** A patient under the clinic system's id. */
  public Patient(UUID id, PatientParticulars particulars) {
    this.id = id;
    this.particulars = particulars;
  }

  /** Takes over what is now known of them. */
  public void mend(PatientParticulars particulars) {
    this.particulars = particulars;
  }

  public UUID id() {
    return id;
  }

  public PatientParticulars particulars() {
    return particulars;
  }
}
