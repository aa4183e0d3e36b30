package dev.scriptline.api.readiness;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One prerequisite, tested.
 *
 * @param side whose it is: {@code ours} or {@code platform}
 * @param found what is the case, in words
 * @param remedy what to do where that is not good
 * @param mendedBy clinic, support or operations
 * @param branchIds what to look for on the platform's side; only of the pharmacies
 */
record Check(
    String name,
    String side,
    boolean ok,
    String found,
    String remedy,
    String mendedBy,
    @Nullable List<String> branchIds) {

  private static final int MOST_NAMES = 10;

  static Check ours(String name, boolean ok, String found, String remedy, String mendedBy) {
    return new Check(name, "ours", ok, found, remedy, mendedBy, null);
  }

  Check withBranchIds(List<String> ids) {
    return new Check(name, side, ok, found, remedy, mendedBy, ids);
  }

  /** The first few by name, and how many more there are. */
  static String listed(List<String> names) {
    String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining("; "));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? "%s; and %d more".formatted(first, more) : first;
  }
}
