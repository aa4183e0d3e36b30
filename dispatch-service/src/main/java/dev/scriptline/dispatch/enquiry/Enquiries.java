package dev.scriptline.dispatch.enquiry;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.dispatch.evidence.TokenKeeper;
import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the platform is to be asked about which prescription; fed by what stands on status.v1. */
@Repository
public class Enquiries {

  private static final String BEGIN =
      """
      insert into dispatch_enquiry (transmission_id, status, next_at) values (:id, :status, :next)
      on conflict (transmission_id) do nothing
      """;

  private static final String NEWS =
      """
      insert into dispatch_enquiry (transmission_id, status, next_at) values (:id, :status, :next)
      on conflict (transmission_id) do update set status = excluded.status, asked = 0, next_at = excluded.next_at
      """;

  private static final String CLAIM =
      """
      with due as (
        select enquiry.transmission_id
        from dispatch_enquiry enquiry join dispatch_job job using (transmission_id)
        where enquiry.next_at <= :now and job.state = 'ISSUED' and job.token is not null
        order by enquiry.next_at limit 1 for update of enquiry skip locked)
      update dispatch_enquiry enquiry set next_at = :lease
      from due join dispatch_job job using (transmission_id)
      where enquiry.transmission_id = due.transmission_id
      returning job.transmission_id, job.prescriber_id, job.token, job.issue_tag, enquiry.status, enquiry.asked
      """;

  // What has come to its end, or was never issued by us, is nothing to ask about.
  private static final String FORGET =
      """
      delete from dispatch_enquiry where transmission_id in (
        select enquiry.transmission_id from dispatch_enquiry enquiry left join dispatch_job job using (transmission_id)
        where enquiry.next_at <= :now and (job.state is null or job.state <> 'ISSUED' or job.token is null)
        limit 500)
      """;

  private final JdbcClient jdbc;
  private final TokenKeeper keeper;
  private final EnquirySettings settings;
  private final Clock clock;

  Enquiries(JdbcClient jdbc, TokenKeeper keeper, EnquirySettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.keeper = keeper;
    this.settings = settings;
    this.clock = clock;
  }

  /** What others said of transmissions, in the order in which they did. */
  public void hear(List<PrescriptionStatusChanged> statuses) {
    statuses.stream().filter(status -> status.channel() == Channel.PLATFORM).forEach(this::hear);
  }

  /** The one that has waited longest, for as long as the lease. */
  Optional<Enquiry> claim() {
    Instant now = clock.instant();
    return jdbc.sql(CLAIM)
        .param("now", now.atOffset(UTC))
        .param("lease", now.plus(settings.lease()).atOffset(UTC))
        .query((row, _) -> enquiry(row))
        .optional();
  }

  void forgetEnded() {
    jdbc.sql(FORGET).param("now", clock.instant().atOffset(UTC)).update();
  }

  /** There was an answer, and this is when the next is wanted. */
  void answered(Enquiry enquiry, Status status, int asked) {
    jdbc.sql(
            """
            update dispatch_enquiry set status = :status, asked = :asked, next_at = :next
            where transmission_id = :id
            """)
        .param("id", enquiry.transmissionId())
        .param("status", status.wire())
        .param("asked", asked)
        .param("next", clock.instant().plus(settings.wait(asked)).atOffset(UTC))
        .update();
  }

  private void hear(PrescriptionStatusChanged status) {
    switch (status.status()) {
      case ISSUED -> write(BEGIN, status, status.receivedAt().plus(settings.signedWithin()));
      case ACKNOWLEDGED, SIGNED, PRINTED ->
          write(NEWS, status, status.receivedAt().plus(settings.silence()));
      case REPEAT -> askNow(status);
      case APPROVED,
          REVOKED,
          REQUESTED,
          DEFERRED,
          UNCONFIRMED,
          NEEDS_HUMAN,
          REFUSED,
          WITHDRAWN,
          EMAILED,
          BOUNCED,
          EXPIRED,
          VOIDED,
          DISPENSED,
          VOID_REQUESTED,
          VOID_REFUSED,
          WITHDRAWAL_REFUSED,
          SURPLUS,
          OTHER -> {}
    }
  }

  private void write(String statement, PrescriptionStatusChanged status, Instant next) {
    jdbc.sql(statement)
        .param("id", status.transmissionId())
        .param("status", status.status().wire())
        .param("next", next.atOffset(UTC))
        .update();
  }

  /** The platform said the same again, and may mean it. */
  private void askNow(PrescriptionStatusChanged status) {
    jdbc.sql(
            "update dispatch_enquiry set next_at = least(next_at, :now) where transmission_id = :id")
        .param("id", status.transmissionId())
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }

  private Enquiry enquiry(ResultSet row) throws SQLException {
    UUID transmission = row.getObject("transmission_id", UUID.class);
    return new Enquiry(
        transmission,
        row.getObject("prescriber_id", UUID.class),
        keeper.ofJob(transmission, row.getString("token")),
        row.getString("issue_tag"),
        Status.ofWire(row.getString("status")),
        row.getInt("asked"));
  }
}
