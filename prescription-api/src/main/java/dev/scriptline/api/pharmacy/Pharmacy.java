package dev.scriptline.api.pharmacy;

import dev.scriptline.api.address.PostalAddress;
import dev.scriptline.events.Channel;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pharmacy that prescriptions can be sent to. */
@Entity
public class Pharmacy {

  @Id private UUID id;
  @Version private @Nullable Long version;
  @Embedded private PharmacyParticulars particulars;
  private String searchText;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Pharmacy() {}

  /** A pharmacy under the clinic system's id. */
  public Pharmacy(UUID id, PharmacyParticulars particulars) {
    this.id = id;
    this.particulars = particulars;
    this.searchText = searchTextOf(particulars);
  }

  /** Takes over what is now known of it. */
  public void mend(PharmacyParticulars particulars) {
    this.particulars = particulars;
    this.searchText = searchTextOf(particulars);
  }

  /** Why it cannot receive by this channel; empty when it can. */
  public Optional<ChannelObstacle> obstacleTo(Channel channel) {
    return ChannelObstacle.of(channel, particulars.branchId(), particulars.mailbox());
  }

  public UUID id() {
    return id;
  }

  public PharmacyParticulars particulars() {
    return particulars;
  }

  private static String searchTextOf(PharmacyParticulars particulars) {
    PostalAddress address = particulars.address();
    return SearchWords.text(particulars.name(), address.city(), address.postcode());
  }
}
