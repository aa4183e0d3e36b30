package dev.scriptline.dispatch.returned;

/** The return mailbox cannot be read now; nothing of it is lost. */
final class MailboxAwayException extends Exception {

  private static final long serialVersionUID = 1;

  MailboxAwayException(Throwable cause) {
    super("the return mailbox cannot be read now", cause);
  }
}
