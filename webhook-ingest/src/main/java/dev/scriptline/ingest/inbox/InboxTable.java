package dev.scriptline.ingest.inbox;

import dev.scriptline.events.wire.EventIds;
import dev.scriptline.events.wire.KeyedTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the inbox. */
@Repository
class InboxTable {

  /** A platform that repeats itself after this long may mean it (rule of the contract's gaps). */
  private static final Duration REPEAT_AFTER = Duration.ofMinutes(15);

  /**
   * One statement, so that it is one transaction: each callback with its delivery, or none. Of the
   * same body the first stays. Numbers are drawn in the order of arrival; rows are written in the
   * order of their hashes, because two batches that lock the same rows in different orders wait for
   * each other. A delivery long after the first one is marked for whoever knows what it says.
   */
  private static final String KEEP =
      """
      with arrived as materialized (
        select * from unnest(cast(:ids as uuid[]), cast(:hashes as bytea[]),
                             cast(:bodies as bytea[]), cast(:times as timestamptz[]),
                             cast(:secrets as text[]))
               with ordinality as a (id, body_hash, body, received_at, secret_id, place)
      ), first as materialized (
        select distinct on (body_hash) * from arrived order by body_hash, place
      ), numbered as materialized (
        select f.*, nextval('callback_received_seq_seq') as seq
        from (select * from first order by place) as f
      ), kept as (
        insert into callback (id, received_seq, body_hash, body, received_at)
        overriding system value
        select id, seq, body_hash, body, received_at from numbered order by body_hash
        on conflict (body_hash) do nothing
      )
      insert into callback_delivery (body_hash, received_at, secret_id, may_repeat)
      select a.body_hash, a.received_at, a.secret_id,
             coalesce(a.received_at > c.received_at + cast(:gap as interval), false)
      from arrived a left join callback c on c.body_hash = a.body_hash
      order by a.place
      """;

  private final JdbcClient jdbc;
  private final KeyedTag tokenTag;

  InboxTable(JdbcClient jdbc, KeyedTag tokenTag) {
    this.jdbc = jdbc;
    this.tokenTag = tokenTag;
  }

  /**
   * Keeps callbacks, committed on return. A body that is there already gets one more delivery.
   *
   * @throws org.springframework.dao.DataAccessException when nobody knows whether it did
   */
  void keep(List<Arrival> arrivals) {
    byte[][] hashes =
        arrivals.stream().map(arrival -> sha256(arrival.body())).toArray(byte[][]::new);
    String[] ids = new String[hashes.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = id(hashes[i]).toString();
    }
    jdbc.sql(KEEP)
        .param("ids", ids)
        .param("hashes", hashes)
        .param("bodies", arrivals.stream().map(Arrival::body).toArray(byte[][]::new))
        .param("times", texts(arrivals, arrival -> arrival.at().toString()))
        .param("secrets", texts(arrivals, Arrival::secretId))
        .param("gap", REPEAT_AFTER.toString())
        .update();
  }

  /**
   * Follows from the body's hash, under the key of the token tags: the id is public and all of a
   * body but its token can be guessed, so the bare hash would let anybody try tokens.
   */
  private UUID id(byte[] hash) {
    return EventIds.named("callback", tokenTag.tag(HexFormat.of().formatHex(hash)));
  }

  private static String[] texts(List<Arrival> arrivals, Function<Arrival, String> column) {
    return arrivals.stream().map(column).toArray(String[]::new);
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
