package dev.scriptline.api.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.scriptline.api.prescriber.Prescriber;
import dev.scriptline.api.prescriber.PrescriberParticulars;
import dev.scriptline.api.prescription.PrescriptionItem;
import dev.scriptline.api.prescription.StatusWords;
import dev.scriptline.api.projection.TransmissionStanding;
import dev.scriptline.api.projection.TransmissionStanding.Route;
import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prescription as its patient and support see it.
 *
 * @param validUntil by the rules of the region that it was last sent in; absent before it is sent
 * @param words the status in the patient's words
 * @param problems what has to be mended, and by whom
 * @param pharmacyChange the last wish to have it elsewhere, if there was one
 * @param transmissions the latest first
 */
record PrescriptionView(
    UUID id,
    PrescriptionNumber number,
    List<PrescriptionItem> items,
    PrescriberView prescriber,
    Instant approvedAt,
    @Nullable Instant validUntil,
    Status status,
    String words,
    List<PrescriptionProblem> problems,
    Possible possible,
    @Nullable PharmacyChangeView pharmacyChange,
    List<TransmissionEntry> transmissions) {

  /** Who wrote it. */
  record PrescriberView(UUID id, String name, String register, String registrationNumber) {

    static PrescriberView of(Prescriber prescriber) {
      PrescriberParticulars particulars = prescriber.particulars();
      return new PrescriberView(
          prescriber.id(),
          particulars.name(),
          particulars.register(),
          particulars.registrationNumber());
    }
  }

  /** What can be done next. */
  record Possible(
      Choice send,
      Choice withdrawal,
      @JsonProperty("void") Choice voiding,
      Choice pharmacyChange) {}

  /**
   * Whether something can be done.
   *
   * @param reason a code where it cannot
   */
  record Choice(boolean allowed, @Nullable String reason) {}

  /**
   * One sending; where it went is absent for one that is only known from what others say.
   *
   * @param reasonCode why it was refused, or bounced
   */
  record TransmissionEntry(
      @Nullable UUID id,
      int transmissionNo,
      @Nullable String region,
      @Nullable Channel channel,
      @Nullable UUID pharmacyId,
      @Nullable String pharmacyName,
      Instant since,
      Status status,
      String words,
      @Nullable String reasonCode) {

    static TransmissionEntry of(TransmissionStanding standing, @Nullable String pharmacyName) {
      Route route = standing.route();
      return new TransmissionEntry(
          standing.id(),
          standing.number(),
          route == null ? null : route.region(),
          route == null ? null : route.channel(),
          route == null ? null : route.pharmacyId(),
          pharmacyName,
          standing.since(),
          standing.status(),
          StatusWords.of(standing.status()),
          standing.reasonOfFailure());
    }
  }
}
