package dev.scriptline.sandbox.launcher.seed;

/** Where the invented people live. */
public enum Region {
  NI,
  IE
}
