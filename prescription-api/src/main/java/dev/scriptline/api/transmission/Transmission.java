package dev.scriptline.api.transmission;

import dev.scriptline.api.region.Region;
import dev.scriptline.events.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sending of a prescription to a pharmacy, as the patient asked for it. Never changes. */
@Entity
class Transmission {

  @Id private UUID id;
  @Version private @Nullable Long version;
  private UUID prescriptionId;

  @Column(name = "transmission_no")
  private int number;

  private String region;
  private String channel;
  private UUID pharmacyId;
  private Instant requestedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Transmission() {}

  Transmission(
      UUID id, UUID prescriptionId, int number, Region region, UUID pharmacyId, Instant now) {
    this.id = id;
    this.prescriptionId = prescriptionId;
    this.number = number;
    this.region = region.code();
    this.channel = region.channel().wire();
    this.pharmacyId = pharmacyId;
    this.requestedAt = now;
  }

  UUID id() {
    return id;
  }

  UUID prescriptionId() {
    return prescriptionId;
  }

  int number() {
    return number;
  }

  String region() {
    return region;
  }

  Channel channel() {
    return Channel.ofWire(channel);
  }

  UUID pharmacyId() {
    return pharmacyId;
  }

  Instant requestedAt() {
    return requestedAt;
  }
}
