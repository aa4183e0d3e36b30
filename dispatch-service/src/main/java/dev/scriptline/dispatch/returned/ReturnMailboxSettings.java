package dev.scriptline.dispatch.returned;

import dev.scriptline.dispatch.email.smtp.SmtpSettings.StartTls;
import dev.scriptline.edge.MalformedSettingException;
import dev.scriptline.edge.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox that servers on the way send their reports to. Without a host nothing is read.
 *
 * @param port 993 speaks TLS from the first byte
 * @param startTls whether the mailbox may be opened in clear where the server offers nothing better
 * @param poll the wait between two looks
 * @param connectTimeout how long a connection may take to stand
 * @param timeout how long the server may be silent
 * @param deadline how long one visit may take as a whole
 */
@Validated
@ConfigurationProperties("scriptline.return-mailbox")
record ReturnMailboxSettings(
    @DefaultValue("") String host,
    @DefaultValue("0") @Min(0) @Max(65_535) int port,
    @DefaultValue("") String user,
    @DefaultValue("") Secret password,
    @DefaultValue("BEYOND_THIS_MACHINE") @NotNull StartTls startTls,
    @DefaultValue("PT5S") @NotNull @DurationMin(millis = 50) Duration poll,
    @DefaultValue("PT5S") @NotNull @DurationMin(millis = 100) Duration connectTimeout,
    @DefaultValue("PT10S") @NotNull @DurationMin(millis = 100) Duration timeout,
    @DefaultValue("PT30S") @NotNull @DurationMin(millis = 100) Duration deadline) {

  private static final int IMPLICIT_TLS = 993;

  ReturnMailboxSettings {
    long given =
        Stream.of(host.isBlank(), port == 0, user.isBlank(), password.isBlank())
            .filter(missing -> !missing)
            .count();
    if (given != 0 && given != 4) {
      throw new MalformedSettingException(
          "RETURN_MAILBOX_HOST, RETURN_MAILBOX_PORT, RETURN_MAILBOX_USER and RETURN_MAILBOX_PASSWORD belong"
              + " together: give all of them or none.");
    }
  }

  boolean given() {
    return !host.isBlank();
  }

  /** Names the mailbox in our tables, and for people. */
  String name() {
    return "%s at %s:%d".formatted(user, host, port);
  }

  String protocol() {
    return port == IMPLICIT_TLS ? "imaps" : "imap";
  }

  boolean requiresTls() {
    return switch (startTls) {
      case ALWAYS -> true;
      case WHERE_OFFERED -> false;
      case BEYOND_THIS_MACHINE -> !isThisMachine(host.toLowerCase(Locale.ROOT));
    };
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
  }
}
