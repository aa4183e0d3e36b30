package dev.scriptline.ingest.callback;

import dev.scriptline.events.wire.EventIds;
import dev.scriptline.events.wire.KeyedTag;
import dev.scriptline.ingest.signature.VerifiedCallback;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where callbacks are kept before they are answered. */
@Repository
class Inbox {

  /** One statement, so that it is one transaction: a callback and its delivery, or neither. */
  private static final String KEEP =
      """
      with kept as (
        insert into callback (id, body_hash, body, received_at)
        values (:id, :hash, :body, :now)
        on conflict (body_hash) do nothing
      )
      insert into callback_delivery (body_hash, received_at, secret_id)
      values (:hash, :now, :secret)
      """;

  private final JdbcClient jdbc;
  private final KeyedTag tokenTag;
  private final Clock clock;

  Inbox(JdbcClient jdbc, KeyedTag tokenTag, Clock clock) {
    this.jdbc = jdbc;
    this.tokenTag = tokenTag;
    this.clock = clock;
  }

  /**
   * Keeps a callback, committed on return. The same body again adds a delivery to the callback that
   * is there.
   */
  void keep(VerifiedCallback callback) {
    byte[] hash = sha256(callback.body());
    jdbc.sql(KEEP)
        .param("id", id(hash))
        .param("hash", hash)
        .param("body", callback.body())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("secret", callback.secretId())
        .update();
  }

  /**
   * Follows from the body's hash, under the key of the token tags: the id is public and all of a
   * body but its token can be guessed, so the bare hash would let anybody try tokens.
   */
  private UUID id(byte[] hash) {
    return EventIds.named("callback", tokenTag.tag(HexFormat.of().formatHex(hash)));
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
