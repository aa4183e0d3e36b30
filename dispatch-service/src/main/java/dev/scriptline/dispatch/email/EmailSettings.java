package dev.scriptline.dispatch.email;

import dev.scriptline.edge.MalformedSettingException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * To whom prescriptions may be mailed, and from whom they come.
 *
 * @param allowedDomains of secure mailboxes; a domain allows none below it
 * @param returnAddress to whom servers on the way report; the sender where it is none
 * @param concurrency how many mails are on their way at once
 * @param zone in which the days on the page are counted
 */
@Validated
@ConfigurationProperties("scriptline.email")
public record EmailSettings(
    @NotEmpty Set<String> allowedDomains,
    @DefaultValue("prescriptions@scriptline.example.org") @NotBlank String sender,
    @DefaultValue("") String returnAddress,
    @DefaultValue("8") @Min(1) @Max(1_000) int concurrency,
    @DefaultValue("Europe/Dublin") @NotNull ZoneId zone) {

  public EmailSettings {
    allowedDomains =
        allowedDomains.stream()
            .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    if (Mailbox.of(sender).isEmpty()) {
      throw new MalformedSettingException(
          "EMAIL_SENDER", "a plain address, such as prescriptions@scriptline.example.org");
    }
    // Mostly the login of the return mailbox; one that is no address leaves the sender.
    returnAddress = Mailbox.of(returnAddress).isEmpty() ? sender : returnAddress;
  }

  /** The domain of the ids that our mails bear. */
  public String domain() {
    return sender.substring(sender.indexOf('@') + 1);
  }

  boolean allows(Mailbox mailbox) {
    return allowedDomains.contains(mailbox.domain());
  }
}
