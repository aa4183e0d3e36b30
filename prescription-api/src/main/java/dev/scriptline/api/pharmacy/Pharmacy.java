package dev.scriptline.api.pharmacy;

import dev.scriptline.api.region.Region;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pharmacy that prescriptions can be sent to. */
@Entity
public class Pharmacy {

  @Id private UUID id;
  @Version private @Nullable Long version;
  @Embedded private PharmacyParticulars particulars;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Pharmacy() {}

  /** A pharmacy under the clinic system's id. */
  public Pharmacy(UUID id, PharmacyParticulars particulars) {
    this.id = id;
    this.particulars = particulars;
  }

  /** Takes over what is now known of it. */
  public void mend(PharmacyParticulars particulars) {
    this.particulars = particulars;
  }

  /** Why it cannot receive by the channel of its region; empty when it can. */
  public List<ChannelObstacle> obstaclesIn(Region region) {
    return ChannelObstacle.of(
        region,
        new ChannelObstacle.Reach(
            particulars.closed(),
            particulars.address().country(),
            particulars.branchId(),
            particulars.mailbox()));
  }

  public UUID id() {
    return id;
  }

  public PharmacyParticulars particulars() {
    return particulars;
  }
}
