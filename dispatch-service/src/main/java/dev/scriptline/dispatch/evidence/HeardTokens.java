package dev.scriptline.dispatch.evidence;

import static java.time.ZoneOffset.UTC;

import dev.scriptline.dispatch.outcome.PlatformToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tokens that were named for transmissions whose rows do not show them, until that is settled. */
@Repository
public class HeardTokens {

  private final JdbcClient jdbc;
  private final TokenKeeper keeper;

  HeardTokens(JdbcClient jdbc, TokenKeeper keeper) {
    this.jdbc = jdbc;
    this.keeper = keeper;
  }

  /** Remembers one; the same one again changes nothing. */
  public void add(UUID transmissionId, PlatformToken token, Instant now) {
    KeptToken kept = keeper.heard(transmissionId, token);
    jdbc.sql(
            """
            insert into heard_token (transmission_id, issue_tag, token, heard_at)
            values (:id, :tag, :token, :now)
            on conflict (transmission_id, issue_tag) do nothing
            """)
        .param("id", transmissionId)
        .param("tag", kept.issueTag())
        .param("token", kept.locked())
        .param("now", now.atOffset(UTC))
        .update();
  }

  /** Those of one transmission, in the order in which they were heard. */
  public List<HeardToken> of(UUID transmissionId) {
    return jdbc.sql(
            "select issue_tag, token from heard_token where transmission_id = :id order by place")
        .param("id", transmissionId)
        .query((row, _) -> unlocked(transmissionId, row))
        .list();
  }

  /** It is settled. */
  public void remove(UUID transmissionId, String issueTag) {
    jdbc.sql("delete from heard_token where transmission_id = :id and issue_tag = :tag")
        .param("id", transmissionId)
        .param("tag", issueTag)
        .update();
  }

  private HeardToken unlocked(UUID transmissionId, ResultSet row) throws SQLException {
    String tag = row.getString("issue_tag");
    return new HeardToken(keeper.heard(transmissionId, tag, row.getString("token")), tag);
  }
}
