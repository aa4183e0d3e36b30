package dev.scriptline.dispatch.evidence;

/** What is written down of an attempt before its first byte. */
public sealed interface RequestNote {

  /** SHA-256 of what would be sent, without secrets, lower-case hex. */
  String hash();

  /** A call to the platform. */
  record Call(String hash) implements RequestNote {}

  /**
   * A mail.
   *
   * @param messageId under which both mail servers know it
   * @param documentHash SHA-256 of the PDF, lower-case hex
   */
  record Mail(String hash, String messageId, String documentHash) implements RequestNote {}
}
