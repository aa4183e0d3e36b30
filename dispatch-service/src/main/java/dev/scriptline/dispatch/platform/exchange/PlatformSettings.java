package dev.scriptline.dispatch.platform.exchange;

import dev.scriptline.edge.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the platform is and how it is spoken to; what differs between platforms is here, not in
 * code.
 *
 * @param expiresInUnit what {@code expires_in} counts
 * @param lookup whether the platform can be asked by {@code client_ref_id}
 * @param deadline how long one exchange may take as a whole
 * @param connectTimeout how long a connection may take to stand
 * @param affiliateTag goes with every prescription as {@code aff_tag}
 * @param contactMemory how long a pharmacy's contact id is remembered
 */
@Validated
@ConfigurationProperties("scriptline.platform")
public record PlatformSettings(
    @NotNull URI baseUrl,
    @NotBlank String clientId,
    @NotNull Secret clientSecret,
    @DefaultValue("seconds") @NotNull ExpiresInUnit expiresInUnit,
    @DefaultValue("true") boolean lookup,
    @DefaultValue("PT20S") @NotNull @DurationMin(millis = 100) Duration deadline,
    @DefaultValue("PT5S") @NotNull @DurationMin(millis = 100) Duration connectTimeout,
    @DefaultValue("scriptline") @NotBlank String affiliateTag,
    @DefaultValue("PT1H") @NotNull Duration contactMemory,
    @DefaultValue("X-Session-Token") @NotBlank String sessionHeader,
    @DefaultValue @Valid Paths paths) {

  /** The platform's addresses below its base. */
  public record Paths(
      @DefaultValue("/oauth/token") @NotBlank String token,
      @DefaultValue("/api/v1/login") @NotBlank String login,
      @DefaultValue("/api/v1/prescriptions") @NotBlank String prescriptions,
      @DefaultValue("/api/v1/contacts") @NotBlank String contacts,
      @DefaultValue("/api/v1/clinics") @NotBlank String clinics) {}

  /** The address of a path, with a query that is encoded already. */
  public URI address(String pathAndQuery) {
    return URI.create(baseUrl.toString().replaceFirst("/$", "") + pathAndQuery);
  }
}
