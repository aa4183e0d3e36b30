package dev.scriptline.dispatch.readiness.mail;

import dev.scriptline.edge.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server as the e-mail channel is told of it.
 *
 * @param host blank where there is none
 * @param user blank where the server asks for none
 * @param allowedDomains to which e-mails may go at all
 */
@ConfigurationProperties("scriptline.readiness.mail")
record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("25") int port,
    @DefaultValue("") String user,
    @Nullable Secret password,
    @DefaultValue List<String> allowedDomains) {

  MailSettings {
    allowedDomains = allowedDomains.stream().filter(domain -> !domain.isBlank()).toList();
  }
}
