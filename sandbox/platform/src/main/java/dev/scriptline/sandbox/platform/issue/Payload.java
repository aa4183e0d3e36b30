package dev.scriptline.sandbox.platform.issue;

import dev.scriptline.sandbox.platform.prescription.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of an issue call, once read. */
sealed interface Payload {

  /** Well formed; whether it is allowed is another question. */
  record Order(
      String clientRefId,
      long clinicId,
      long contactId,
      String pin,
      boolean mailContact,
      Content content)
      implements Payload {}

  /** Not as the contract wants it; what is wrong, by field. */
  record Invalid(@Nullable String clientRefId, Map<String, List<String>> errors)
      implements Payload {}
}
