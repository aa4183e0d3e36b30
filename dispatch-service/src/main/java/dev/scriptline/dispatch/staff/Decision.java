package dev.scriptline.dispatch.staff;

import dev.scriptline.dispatch.outcome.PlatformToken;
import org.jspecify.annotations.Nullable;

/** What somebody decides about a transmission. */
sealed interface Decision {

  /** In the history of a transmission and on status.v1. */
  String verb();

  /**
   * It is sent again.
   *
   * @param vouched whoever decides has made sure that nothing exists
   */
  record Retry(boolean vouched) implements Decision {

    @Override
    public String verb() {
      return "retry";
    }
  }

  /**
   * It exists.
   *
   * @param token by which the platform knows it; absent for a mail
   */
  record Exists(@Nullable PlatformToken token) implements Decision {

    @Override
    public String verb() {
      return "issued";
    }
  }

  /** It does not exist: the patient may send it again. */
  record Absent() implements Decision {

    @Override
    public String verb() {
      return "not-issued";
    }
  }
}
