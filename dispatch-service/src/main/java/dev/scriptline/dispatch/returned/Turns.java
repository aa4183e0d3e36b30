package dev.scriptline.dispatch.returned;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whose turn it is to read a mailbox, and how far it has been read. The place lies beside what
 * follows from the mails: a database that was restored reads again what it has forgotten.
 */
@Repository
class Turns {

  /**
   * A turn.
   *
   * @param fence grows with every turn: whoever has lost it moves the place no more
   */
  record Turn(String mailbox, long fence, Place place) {}

  private final JdbcClient jdbc;

  Turns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty while another instance has it. */
  Optional<Turn> take(String mailbox, Instant now, Duration lease) {
    return jdbc.sql(
            """
            insert into return_mailbox as mine (mailbox, fence, lease_until) values (:mailbox, 1, :until)
            on conflict (mailbox) do update
            set fence = mine.fence + 1, lease_until = :until where mine.lease_until <= :now
            returning fence, uid_validity, last_uid
            """)
        .param("mailbox", mailbox)
        .param("until", now.plus(lease).atOffset(UTC))
        .param("now", now.atOffset(UTC))
        .query((row, _) ->
            new Turn(
                mailbox,
                row.getLong("fence"),
                new Place(row.getLong("uid_validity"), row.getLong("last_uid"))))
        .optional();
  }

  /** Whether the turn still counts; then everything up to the place is dealt with. */
  boolean advance(Turn turn, Place place) {
    return jdbc.sql(
                """
                update return_mailbox set uid_validity = :validity, last_uid = :uid
                where mailbox = :mailbox and fence = :fence
                """)
            .param("validity", place.uidValidity())
            .param("uid", place.lastUid())
            .param("mailbox", turn.mailbox())
            .param("fence", turn.fence())
            .update()
        == 1;
  }

  void giveBack(Turn turn, Instant now) {
    jdbc.sql(
            "update return_mailbox set lease_until = :now where mailbox = :mailbox and fence = :fence")
        .param("now", now.atOffset(UTC))
        .param("mailbox", turn.mailbox())
        .param("fence", turn.fence())
        .update();
  }
}
