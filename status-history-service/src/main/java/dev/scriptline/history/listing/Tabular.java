package dev.scriptline.history.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that can also leave as a table, one row per entry ({@code text/csv}). */
public interface Tabular {

  /** The head of the table. */
  List<String> columns();

  /** The rows; absent values are empty cells. */
  List<List<@Nullable Object>> rows();
}
