package dev.scriptline.history.access;

import dev.scriptline.history.listing.Page;
import dev.scriptline.history.listing.Tabular;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has read a prescription's record, newest first.
 *
 * @param next the cursor of older ones; absent at the end
 */
record AccessPage(List<AccessView> accesses, @Nullable String next) implements Tabular {

  static AccessPage of(Page<AccessView> page) {
    return new AccessPage(page.entries(), page.next());
  }

  @Override
  public List<String> columns() {
    return List.of("at", "who", "role", "purpose", "what");
  }

  @Override
  public List<List<@Nullable Object>> rows() {
    return accesses.stream()
        .map(read ->
            Arrays.<@Nullable Object>asList(
                read.at(), read.who(), read.role(), read.purpose(), read.what()))
        .toList();
  }
}
