package dev.scriptline.history.search;

import dev.scriptline.edge.Secret;
import dev.scriptline.events.wire.KeyedTag;
import dev.scriptline.history.summary.SummaryChange;
import dev.scriptline.history.summary.SummaryWatcher;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds prescriptions by the platform's token without knowing one. */
@Repository
class IssueTags implements SummaryWatcher {

  private static final String KEEP =
      """
      insert into issue_tag (tag, prescription_id)
      select distinct t.tag, t.id from unnest(cast(:tags as text[]), cast(:ids as uuid[])) as t (tag, id)
      order by t.tag, t.id
      on conflict (tag, prescription_id) do nothing
      """;

  private final JdbcClient jdbc;
  private final KeyedTag tagger;

  IssueTags(JdbcClient jdbc, KeyedTag tagger) {
    this.jdbc = jdbc;
    this.tagger = tagger;
  }

  void keep(Collection<IssueTag> tags) {
    if (!tags.isEmpty()) {
      jdbc.sql(KEEP)
          .param("tags", tags.stream().map(IssueTag::tag).toArray(String[]::new))
          .param(
              "ids",
              tags.stream().map(tag -> tag.prescriptionId().toString()).toArray(String[]::new))
          .update();
    }
  }

  /** As it was typed or, where that is unknown, in capitals: tokens are read out on telephones. */
  List<UUID> find(Secret token) {
    String typed = token.reveal().strip();
    return Stream.of(typed, typed.toUpperCase(Locale.ROOT))
        .distinct()
        .map(this::find)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** An issue that only a callback told of has its tag on the event. */
  @Override
  public void changed(List<SummaryChange> changes) {
    keep(
        changes.stream()
            .flatMap(change -> change.events().stream())
            .flatMap(event ->
                event.issueTag() == null
                    ? Stream.empty()
                    : Stream.of(new IssueTag(event.issueTag(), event.prescriptionId())))
            .distinct()
            .toList());
  }

  private List<UUID> find(String token) {
    return jdbc.sql("select prescription_id from issue_tag where tag = :tag")
        .param("tag", tagger.tag(token))
        .query((row, _) -> row.getObject("prescription_id", UUID.class))
        .list();
  }
}
