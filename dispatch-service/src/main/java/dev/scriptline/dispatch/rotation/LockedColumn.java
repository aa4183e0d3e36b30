package dev.scriptline.dispatch.rotation;

import dev.scriptline.dispatch.vault.Place;
import java.util.List;

/**
 * Where secrets lie.
 *
 * @param key what names a row, in SQL; its text is the row's name in the {@link Place}
 * @param type of the key
 */
record LockedColumn(String table, String column, String key, String type) {

  static final List<LockedColumn> ALL =
      List.of(
          new LockedColumn("prescriber_credential", "email", "prescriber_id", "uuid"),
          new LockedColumn("prescriber_credential", "password", "prescriber_id", "uuid"),
          new LockedColumn("prescriber_credential", "pin", "prescriber_id", "uuid"),
          new LockedColumn("dispatch_job", "token", "transmission_id", "uuid"),
          new LockedColumn("dispatch_evidence", "token", "id", "uuid"),
          new LockedColumn(
              "dispatch_attempt", "words", "(transmission_id || '#' || attempt)", "text"),
          new LockedColumn("heard_token", "token", "(transmission_id || '#' || issue_tag)", "text"),
          new LockedColumn("staff_act", "words", "id", "uuid"));

  Place place(String row) {
    return new Place(table, column, row);
  }

  String select() {
    return """
    select %2$s::text as key, %1$s as locked from %3$s
    where %1$s is not null and not starts_with(%1$s, :prefix)
      and (cast(:after as text) is null or %2$s > cast(:after as %4$s))
    order by %2$s limit :most for update
    """
        .formatted(column, key, table, type);
  }

  String update() {
    return "update %s set %s = :locked where %s = cast(:key as %s)"
        .formatted(table, column, key, type);
  }
}
