package dev.scriptline.dispatch.returned;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.dispatch.returned.DeliveryReport.Delayed;
import dev.scriptline.dispatch.returned.DeliveryReport.Delivered;
import dev.scriptline.dispatch.returned.DeliveryReport.Failed;
import dev.scriptline.dispatch.returned.DeliveryReport.Ours;
import dev.scriptline.dispatch.returned.DeliveryReport.Unreadable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came back, and what followed from it. Nothing of a mail's text is kept here. */
@Repository
class ReturnedMails {

  /** What followed from a mail. */
  enum Verdict {
    /** Its transmission is on its way, or is not known here yet. */
    WAITING,
    /** The transmission has come to its end by it. */
    BOUNCED,
    /** It changes nothing. */
    NOTED,
    /** The pharmacy has acknowledged what is said not to have arrived: a person telephones. */
    CONTRADICTED,
    /** It may be about another copy than the one that counts: a person telephones. */
    UNCLEAR,
    /** A person reads it in the mailbox. */
    UNREADABLE;

    String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Verdict ofWire(String wire) {
      return valueOf(wire.toUpperCase(Locale.ROOT));
    }
  }

  /** A failure that nothing has followed from yet. */
  record Waiting(String id, UUID transmissionId, Instant received) {}

  /** How the attempts of a transmission stand: those that may have arrived, and the last one. */
  record Copies(int perhapsArrived, @Nullable Instant lastBegun) {}

  /** A mail as staff see it. */
  record Row(
      String id,
      Instant receivedAt,
      String kind,
      @Nullable UUID transmissionId,
      @Nullable String statusCode,
      @Nullable String why,
      Verdict verdict) {}

  private final JdbcClient jdbc;

  ReturnedMails(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a mail; one that is already here stays as it is. */
  void keep(FoundMail mail, Instant now) {
    DeliveryReport report = mail.report();
    jdbc.sql(
            """
            insert into returned_mail (id, received_at, kind, transmission_id, status_code, why, verdict, taken_at)
            values (:id, :received, :kind, :transmission, :status, :why, :verdict, :now)
            on conflict (id) do nothing
            """)
        .param("id", mail.id())
        .param("received", mail.received().atOffset(UTC))
        .param("kind", kind(report))
        .param("transmission", report instanceof Ours ours ? ours.transmissionId() : null)
        .param("status", report instanceof Ours ours ? ours.statusCode() : null)
        .param("why", report instanceof Unreadable(var why) ? why : null)
        .param("verdict", first(report).wire())
        .param("now", now.atOffset(UTC))
        .update();
  }

  void judge(String id, Verdict verdict, Instant now) {
    jdbc.sql("update returned_mail set verdict = :verdict, judged_at = :now where id = :id")
        .param("verdict", verdict.wire())
        .param("now", now.atOffset(UTC))
        .param("id", id)
        .update();
  }

  /** Failures of this transmission from which nothing has followed yet. */
  List<Waiting> waiting(UUID transmissionId) {
    return jdbc.sql(
            """
            select id, transmission_id, received_at from returned_mail
            where verdict = 'waiting' and transmission_id = :id order by received_at
            """)
        .param("id", transmissionId)
        .query(ReturnedMails::waiting)
        .list();
  }

  /** Transmissions of whose failures something can be concluded by now. */
  List<UUID> ripe(int most) {
    return jdbc.sql(
            """
            select distinct m.transmission_id from returned_mail m
            join dispatch_job job on job.transmission_id = m.transmission_id
              and job.state not in ('PENDING', 'CLAIMED', 'SENDING')
            where m.verdict = 'waiting' limit :most
            """)
        .param("most", most)
        .query((row, _) -> row.getObject("transmission_id", UUID.class))
        .list();
  }

  Copies copies(UUID transmissionId) {
    return jdbc.sql(
            """
            select count(*) filter (where outcome is null or outcome in ('emailed', 'unconfirmed')) as perhaps,
              max(begun_at) as last from dispatch_attempt
            where transmission_id = :id and message_id is not null
            """)
        .param("id", transmissionId)
        .query((row, _) -> new Copies(row.getInt("perhaps"), orNull(row, "last")))
        .single();
  }

  List<Row> list(Verdict verdict, int most) {
    return jdbc.sql(
            """
            select * from returned_mail where verdict = :verdict order by received_at desc, id limit :most
            """)
        .param("verdict", verdict.wire())
        .param("most", most)
        .query(ReturnedMails::row)
        .list();
  }

  /** How many of each verdict are kept; zero where none is. */
  Map<Verdict, Long> counts() {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, 0L);
    }
    jdbc.sql("select verdict, count(*) as n from returned_mail group by verdict")
        .query(row -> {
          counts.put(Verdict.ofWire(row.getString("verdict")), row.getLong("n"));
        });
    return counts;
  }

  private static String kind(DeliveryReport report) {
    return switch (report) {
      case Failed _ -> "failed";
      case Delayed _ -> "delayed";
      case Delivered _ -> "delivered";
      case Unreadable _ -> "unreadable";
    };
  }

  private static Verdict first(DeliveryReport report) {
    return switch (report) {
      case Failed _ -> Verdict.WAITING;
      case Delayed _, Delivered _ -> Verdict.NOTED;
      case Unreadable _ -> Verdict.UNREADABLE;
    };
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    return new Waiting(
        row.getString("id"),
        row.getObject("transmission_id", UUID.class),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getString("id"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("kind"),
        row.getObject("transmission_id", UUID.class),
        row.getString("status_code"),
        row.getString("why"),
        Verdict.ofWire(row.getString("verdict")));
  }

  private static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
