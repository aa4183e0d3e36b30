package dev.scriptline.history.alarm;

import dev.scriptline.history.listing.Page;
import dev.scriptline.history.listing.Tabular;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alarms, the newest first.
 *
 * @param next the cursor of older ones; absent at the end
 */
record AlarmPage(List<AlarmView> alarms, @Nullable String next) implements Tabular {

  static AlarmPage of(Page<AlarmView> page) {
    return new AlarmPage(page.entries(), page.next());
  }

  @Override
  public List<String> columns() {
    return List.of(
        "prescriptionId",
        "transmissionNo",
        "kind",
        "number",
        "region",
        "pharmacyId",
        "since",
        "dueAt",
        "raisedAt",
        "clearedAt",
        "clearedBy",
        "finding",
        "words",
        "whatToDo");
  }

  @Override
  public List<List<@Nullable Object>> rows() {
    return alarms.stream().map(AlarmPage::row).toList();
  }

  private static List<@Nullable Object> row(AlarmView alarm) {
    return Arrays.<@Nullable Object>asList(
        alarm.prescriptionId(),
        alarm.transmissionNo(),
        alarm.kind().word(),
        alarm.number(),
        alarm.region(),
        alarm.pharmacyId(),
        alarm.since(),
        alarm.dueAt(),
        alarm.raisedAt(),
        alarm.clearedAt(),
        alarm.clearedBy(),
        alarm.finding(),
        alarm.words(),
        alarm.whatToDo());
  }
}
