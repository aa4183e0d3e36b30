package dev.scriptline.dispatch.platform.probe;

/** What came of a question to the platform. */
public sealed interface Probed<T> {

  /** It said what was asked for. */
  record Told<T>(T value) implements Probed<T> {}

  /** It said no: to our id and secret, to a login, to a token. */
  record Denied<T>() implements Probed<T> {}

  /** It said nothing that can be used. */
  record Silent<T>(Silence why) implements Probed<T> {}
}
