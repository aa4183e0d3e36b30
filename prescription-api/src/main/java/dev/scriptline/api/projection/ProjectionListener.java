package dev.scriptline.api.projection;

/** Wants to know when prescriptions may stand elsewhere than before. */
public interface ProjectionListener {

  /** Something new was told and is committed; must return at once. */
  void told();
}
