package dev.scriptline.ingest.callback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The callbacks that nobody has read yet. */
@Repository
class Received {

  private static final String OLDEST =
      """
      select id, body from callback
      where state = 'RECEIVED'
      order by received_seq
      limit :most
      for no key update
      """;

  private static final String STORE =
      """
      update callback c
      set state = r.state, parked_reason = r.parked_reason, status = r.status,
          occurred_at = r.occurred_at, token_tag = r.token_tag, client_ref_id = r.client_ref_id
      from unnest(cast(:ids as uuid[]), cast(:states as text[]), cast(:reasons as text[]),
                  cast(:statuses as text[]), cast(:times as timestamptz[]), cast(:tags as text[]),
                  cast(:refs as uuid[]))
           as r (id, state, parked_reason, status, occurred_at, token_tag, client_ref_id)
      where c.id = r.id
      """;

  private final JdbcClient jdbc;

  Received(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locked until the transaction ends. */
  List<Unread> oldest(int most) {
    return jdbc.sql(OLDEST)
        .param("most", most)
        .query((row, _) -> new Unread(row.getObject("id", UUID.class), row.getBytes("body")))
        .list();
  }

  void store(List<Read> read) {
    if (read.isEmpty()) {
      return;
    }
    jdbc.sql(STORE)
        .param("ids", texts(read, Read::id))
        .param("states", texts(read, Read::state))
        .param("reasons", texts(read, Read::parkedReason))
        .param("statuses", texts(read, Read::status))
        .param("times", texts(read, Read::occurredAt))
        .param("tags", texts(read, Read::tokenTag))
        .param("refs", texts(read, Read::clientRefId))
        .update();
  }

  private static @Nullable String[] texts(
      List<Read> read, Function<Read, @Nullable Object> column) {
    @Nullable String[] texts = new String[read.size()];
    for (int i = 0; i < texts.length; i++) {
      Object value = column.apply(read.get(i));
      texts[i] = value == null ? null : value.toString();
    }
    return texts;
  }

  /** A callback as it was kept. */
  record Unread(UUID id, byte[] body) {}

  /** What became of it. */
  record Read(
      UUID id,
      CallbackState state,
      @Nullable String parkedReason,
      @Nullable String status,
      @Nullable Instant occurredAt,
      @Nullable String tokenTag,
      @Nullable UUID clientRefId) {

    static Read waiting(UUID id, Reading.StatusTold told, @Nullable String tokenTag) {
      return new Read(
          id,
          CallbackState.WAITING,
          null,
          told.status(),
          told.occurredAt(),
          tokenTag,
          told.clientRefId());
    }

    static Read tested(UUID id) {
      return new Read(id, CallbackState.TESTED, null, null, null, null, null);
    }

    static Read parked(UUID id, ParkingReason reason) {
      return new Read(id, CallbackState.PARKED, reason.code(), null, null, null, null);
    }
  }
}
