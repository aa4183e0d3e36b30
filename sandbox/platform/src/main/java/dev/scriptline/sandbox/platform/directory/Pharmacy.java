package dev.scriptline.sandbox.platform.directory;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invented pharmacy: whoever tells our services of it and the platform go by the same line.
 *
 * @param branchId under which the platform knows it
 * @param contactId the platform's own id of it; absent where it deals with no platform
 * @param mailbox where it takes secure mail
 * @param group under which the platform's portal lists it
 * @param closed whether it takes nothing any more; those who deal with it may not know yet
 */
public record Pharmacy(
    UUID id,
    String region,
    String name,
    String line1,
    @Nullable String line2,
    String town,
    String postcode,
    String country,
    @Nullable String branchId,
    @Nullable Long contactId,
    @Nullable String mailbox,
    @Nullable String group,
    boolean closed) {

  /** As the platform knows it, where it does. */
  Optional<Contact> contact() {
    return contactId == null || branchId == null || mailbox == null || group == null
        ? Optional.empty()
        : Optional.of(new Contact(contactId, branchId, name, mailbox, group));
  }
}
