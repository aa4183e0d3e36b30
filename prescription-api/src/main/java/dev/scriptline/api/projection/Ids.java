package dev.scriptline.api.projection;

import java.util.Collection;
import java.util.UUID;

/** Ids as a parameter that SQL casts to {@code uuid[]}. */
final class Ids {

  private Ids() {}

  static String[] array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
