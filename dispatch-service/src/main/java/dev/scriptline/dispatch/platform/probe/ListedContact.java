package dev.scriptline.dispatch.platform.probe;

/** What the platform has under a branch id. */
public enum ListedContact {
  /** Nothing. */
  NONE,
  /** A contact that it cannot mail the token to. */
  WITHOUT_EMAIL,
  WITH_EMAIL
}
