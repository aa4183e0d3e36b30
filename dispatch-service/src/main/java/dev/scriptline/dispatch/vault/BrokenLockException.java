package dev.scriptline.dispatch.vault;

/** A secret does not open: its key is gone, or it was changed or moved. Never quotes content. */
public class BrokenLockException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public BrokenLockException(Place place, String why) {
    super("%s.%s does not open: %s".formatted(place.table(), place.column(), why));
  }
}
