package dev.scriptline.dispatch.rotation;

/**
 * What came of a rotation.
 *
 * @param rotated how many secrets now lie under the first key and did not before
 * @param unreadable how many do not open, for want of their key or otherwise; they stay as they are
 */
record Rotated(long rotated, long unreadable) {

  Rotated and(Rotated other) {
    return new Rotated(rotated + other.rotated, unreadable + other.unreadable);
  }
}
