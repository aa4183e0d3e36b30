package dev.scriptline.dispatch.email.smtp;

import dev.scriptline.edge.MalformedSettingException;
import dev.scriptline.edge.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Locale;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the mail server is and how it is spoken to.
 *
 * @param user blank where the server asks for no login
 * @param startTls whether mail may leave us in clear where the server offers nothing better
 * @param deadline how long one exchange may take as a whole
 * @param connectTimeout how long a connection may take to stand
 */
@Validated
@ConfigurationProperties("scriptline.smtp")
public record SmtpSettings(
    @NotBlank String host,
    @Min(1) @Max(65_535) int port,
    @DefaultValue("") String user,
    @DefaultValue("") Secret password,
    @DefaultValue("BEYOND_THIS_MACHINE") @NotNull StartTls startTls,
    @DefaultValue("PT1M") @NotNull @DurationMin(millis = 100) Duration deadline,
    @DefaultValue("PT5S") @NotNull @DurationMin(millis = 100) Duration connectTimeout) {

  /** When the connection has to be encrypted; it is always where the server offers it. */
  public enum StartTls {
    /** Unless the server is this machine's own: nothing that a patient said goes out in clear. */
    BEYOND_THIS_MACHINE,
    ALWAYS,
    /** Inside a network that is trusted, such as that of a compose file. */
    WHERE_OFFERED
  }

  public SmtpSettings {
    if (user.isBlank() != password.isBlank()) {
      throw new MalformedSettingException(
          "SMTP_USER and SMTP_PASSWORD belong together: give both or neither.");
    }
  }

  boolean signsIn() {
    return !user.isBlank();
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
