package dev.scriptline.dispatch.email.document;

import java.util.List;

/** What came of drawing up a document. */
public sealed interface Drawing {

  /** It is there, with every particular. */
  record Drawn(PrescriptionDocument document) implements Drawing {}

  /**
   * It would lack what the law wants on it.
   *
   * @param particulars what is missing or cannot be printed, by its place in the order
   */
  record Incomplete(List<String> particulars) implements Drawing {}
}
