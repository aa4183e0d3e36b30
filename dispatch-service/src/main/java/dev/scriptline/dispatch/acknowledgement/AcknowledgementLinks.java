package dev.scriptline.dispatch.acknowledgement;

import dev.scriptline.events.order.DispatchOrder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Writes the link that stands in a mail. */
public final class AcknowledgementLinks {

  private final AcknowledgementTokens tokens;
  private final URI publicBaseUrl;
  private final Duration validity;

  AcknowledgementLinks(AcknowledgementTokens tokens, URI publicBaseUrl, Duration validity) {
    this.tokens = tokens;
    this.publicBaseUrl = publicBaseUrl;
    this.validity = validity;
  }

  /**
   * The same in every attempt: it is good for as long as the prescription may be dispensed, by the
   * order and not by the clock.
   */
  public URI of(DispatchOrder order) {
    Instant validUntil = order.validUntil();
    Instant end = validUntil == null ? order.approval().at().plus(validity) : validUntil;
    String base = publicBaseUrl.toString().replaceAll("/+$", "");
    return URI.create(
        "%s/acknowledgements/%s".formatted(base, tokens.write(order.transmissionId(), end)));
  }
}
