package dev.scriptline.dispatch.vault;

/**
 * Where a secret lies. It opens there and nowhere else: a ciphertext copied to another row or
 * column is worth nothing.
 */
public record Place(String table, String column, String row) {

  static final String SEPARATOR = "|";

  public Place {
    if ((table + column + row).contains(SEPARATOR)) {
      throw new IllegalArgumentException("a place's parts are separated by " + SEPARATOR);
    }
  }

  String name() {
    return String.join(SEPARATOR, table, column, row);
  }
}
