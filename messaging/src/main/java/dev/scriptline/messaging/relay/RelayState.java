package dev.scriptline.messaging.relay;

/** What the relay of this process is doing. */
sealed interface RelayState {

  /** Not running, before the start or after the stop. */
  record Stopped() implements RelayState {}

  /** Another instance publishes; this one waits for its lock. */
  record Waiting() implements RelayState {}

  /** This instance publishes. */
  record Leading() implements RelayState {}

  /** Something is away; tried again after a while. */
  record Troubled(String fault) implements RelayState {}

  /** The outbox is another cluster's; a person has to act. */
  record Refusing(String reason) implements RelayState {}
}
