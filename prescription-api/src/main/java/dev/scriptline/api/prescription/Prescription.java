package dev.scriptline.api.prescription;

import dev.scriptline.events.Approval;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.wire.EventIds;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a prescriber wrote and approved. Changed only under the lock of its patient's row, once per
 * transaction.
 */
@Entity
public class Prescription {

  @Id private UUID id;
  @Version private @Nullable Long version;
  private String number;
  private UUID patientId;
  private UUID prescriberId;
  private UUID clinicId;
  private @Nullable String notes;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "prescription_item", joinColumns = @JoinColumn(name = "prescription_id"))
  @OrderColumn(name = "position")
  private List<PrescriptionItem> items;

  private Instant approvedAt;
  private String contentHash;
  private int lastTransmissionNo;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Prescription() {}

  /** A prescription under the clinic system's id, approved as it is. */
  public Prescription(
      UUID id, PrescriptionNumber number, PrescriptionContent content, Instant approvedAt) {
    this.id = id;
    this.number = number.value();
    this.patientId = content.patientId();
    this.prescriberId = content.prescriberId();
    this.clinicId = content.clinicId();
    this.notes = content.notes();
    this.items = new ArrayList<>(content.items());
    this.approvedAt = approvedAt;
    this.contentHash = content.hash();
  }

  /** Whether exactly this was approved at that moment already. */
  public boolean isApproved(PrescriptionContent content, Instant approvedAt) {
    return contentHash.equals(content.hash()) && this.approvedAt.equals(approvedAt);
  }

  /**
   * Takes over another content or a later approval.
   *
   * @throws IllegalArgumentException when it is for another patient
   */
  public void approveAnew(PrescriptionContent content, Instant approvedAt) {
    if (!isOf(content.patientId())) {
      throw new IllegalArgumentException("a prescription stays with its patient");
    }
    this.prescriberId = content.prescriberId();
    this.clinicId = content.clinicId();
    this.notes = content.notes();
    this.items.clear();
    this.items.addAll(content.items());
    this.approvedAt = approvedAt;
    this.contentHash = content.hash();
  }

  /** The event of the approval that this transaction brings. */
  public PrescriptionStatusChanged approved(String ownerTag, Instant now) {
    String revision = Long.toString(versionAfterThis());
    UUID eventId = EventIds.named("approved", id.toString(), revision, contentHash);
    return PrescriptionStatusChanged.draft(eventId, id, number())
        .ownerTag(ownerTag)
        .approval(approval(), null)
        .version(versionAfterThis())
        .is(Status.APPROVED, StatusSource.CLINIC, now);
  }

  /**
   * Notes that a transmission goes out.
   *
   * @throws IllegalArgumentException when the number was given already
   */
  public void send(int transmissionNo) {
    if (transmissionNo <= lastTransmissionNo) {
      throw new IllegalArgumentException("transmission numbers only grow");
    }
    this.lastTransmissionNo = transmissionNo;
  }

  /** The version that events of this transaction's change carry; the first is 1. */
  public long versionAfterThis() {
    return version == null ? 1 : version + 2;
  }

  /** The version that events carry which tell of no change. */
  public long versionNow() {
    return version == null ? 0 : version + 1;
  }

  public boolean isOf(UUID patient) {
    return patientId.equals(patient);
  }

  public UUID id() {
    return id;
  }

  public PrescriptionNumber number() {
    return new PrescriptionNumber(number);
  }

  public PrescriptionContent content() {
    return new PrescriptionContent(patientId, prescriberId, clinicId, items, notes);
  }

  public Approval approval() {
    return new Approval(prescriberId, approvedAt, contentHash);
  }
}
