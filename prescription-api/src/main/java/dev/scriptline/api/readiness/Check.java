package dev.scriptline.api.readiness;

import java.util.List;
import java.util.UUID;
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
 * @param prescriberIds who needs a sign-in and a PIN there; only of the prescribers
 */
record Check(
    String name,
    String side,
    boolean ok,
    String found,
    String remedy,
    String mendedBy,
    @Nullable List<String> branchIds,
    @Nullable List<UUID> prescriberIds) {

  private static final int MOST_NAMES = 10;

  static Check ours(String name, boolean ok, String found, String remedy, String mendedBy) {
    return new Check(name, "ours", ok, found, remedy, mendedBy, null, null);
  }

  Check withBranchIds(List<String> ids) {
    return new Check(name, side, ok, found, remedy, mendedBy, ids, prescriberIds);
  }

  Check withPrescriberIds(List<UUID> ids) {
    return new Check(name, side, ok, found, remedy, mendedBy, branchIds, ids);
  }

  /** The first few by name, and how many more there are. */
  static String listed(List<String> names) {
    String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining("; "));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? "%s; and %d more".formatted(first, more) : first;
  }
}
