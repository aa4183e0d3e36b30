package dev.scriptline.events.checkpoint;

/** What claims to be a checkpoint is not signed by a key that signs them. */
public class ForgedCheckpointException extends Exception {

  ForgedCheckpointException(String reason) {
    super(reason);
  }
}
