package dev.scriptline.history.alarm;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When silence is worth a call. A region that is not named gets the times of {@code elsewhere}: a
 * new region is configuration, not code.
 *
 * @param settle so long after a start nothing is raised: what came meanwhile must be read first
 */
@Validated
@ConfigurationProperties("scriptline.alarm")
record AlarmSettings(
    @DefaultValue("PT1M") @NotNull Duration settle,
    @DefaultValue @Valid @NotNull Times elsewhere,
    @DefaultValue Map<String, @Valid Times> regions) {

  /** The times of a region. */
  Times of(@Nullable String region) {
    return region == null ? elsewhere : regions.getOrDefault(region, elsewhere);
  }

  /**
   * The times of one region.
   *
   * @param requestedNotIssued until it is at the platform or in the pharmacy's mailbox
   * @param issuedNotSigned until it is signed
   * @param signedNotPrinted until the pharmacy has opened it, at the latest
   * @param signedNotPrintedAtLeast so much time even the quickest pharmacy gets
   * @param acknowledgedInWorkingDays until the pharmacy says that it has the e-mail
   * @param noCallback until the platform has told anything
   * @param expiring so long before the end
   * @param validity from the approval, where no event says until when; absent: then nothing is said
   * @param zone of the region's working day
   * @param holidays days on which nobody works
   */
  record Times(
      @DefaultValue("PT15M") @NotNull Duration requestedNotIssued,
      @DefaultValue("PT1H") @NotNull Duration issuedNotSigned,
      @DefaultValue("PT48H") @NotNull Duration signedNotPrinted,
      @DefaultValue("PT2H") @NotNull Duration signedNotPrintedAtLeast,
      @DefaultValue("1") int acknowledgedInWorkingDays,
      @DefaultValue("PT30M") @NotNull Duration noCallback,
      @DefaultValue("P7D") @NotNull Period expiring,
      @Nullable Period validity,
      @DefaultValue("UTC") @NotNull ZoneId zone,
      @DefaultValue("09:00") @NotNull LocalTime opens,
      @DefaultValue("18:00") @NotNull LocalTime closes,
      @DefaultValue Set<LocalDate> holidays) {

    WorkingTime workingTime() {
      return new WorkingTime(zone, opens, closes, holidays);
    }
  }
}
