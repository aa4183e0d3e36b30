package dev.scriptline.history.listing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of a longer list.
 *
 * @param next the cursor of those that follow; absent at the end
 */
public record Page<T>(List<T> entries, @Nullable String next) {

  /** How many entries a page has at most. */
  public static final int SIZE = 100;

  /** One more than a page is what a query asks for: that one tells whether the list goes on. */
  public static final int LOOK_AHEAD = SIZE + 1;

  /** A page of up to {@value #LOOK_AHEAD} found entries. */
  public static <T> Page<T> of(List<T> found, Function<T, Cursor> cursor) {
    if (found.size() <= SIZE) {
      return new Page<>(List.copyOf(found), null);
    }
    List<T> entries = List.copyOf(found.subList(0, SIZE));
    return new Page<>(entries, cursor.apply(entries.getLast()).text());
  }
}
