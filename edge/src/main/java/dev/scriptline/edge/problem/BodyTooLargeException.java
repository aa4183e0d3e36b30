package dev.scriptline.edge.problem;

import java.io.IOException;

/** A body went past the limit while it was read. */
class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1;
}
