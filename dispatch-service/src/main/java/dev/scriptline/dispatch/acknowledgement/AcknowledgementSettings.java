package dev.scriptline.dispatch.acknowledgement;

import dev.scriptline.edge.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The links by which pharmacies acknowledge.
 *
 * @param publicBaseUrl where pharmacies reach this service
 * @param keys base64, separated by commas; the first signs, all of them are believed
 * @param validity of a link, from the approval, where the order does not say until when it may be
 *     dispensed
 * @param mostPerSecond how many good links are looked up in a second; bad ones cost no look-up
 * @param zone in which the page tells times
 * @param poll how often acknowledgements that wait for their transmission are looked at again
 */
@Validated
@ConfigurationProperties("scriptline.acknowledgement")
record AcknowledgementSettings(
    @NotNull URI publicBaseUrl,
    @NotNull Secret keys,
    @DefaultValue("P366D") @NotNull Duration validity,
    @DefaultValue("50") @Min(1) @Max(10_000) int mostPerSecond,
    @DefaultValue("Europe/Dublin") @NotNull ZoneId zone,
    @DefaultValue("PT1S") @NotNull @DurationMin(millis = 50) Duration poll) {}
