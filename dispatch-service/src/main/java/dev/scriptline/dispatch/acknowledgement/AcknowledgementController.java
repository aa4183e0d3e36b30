package dev.scriptline.dispatch.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.dispatch.acknowledgement.AcknowledgementTokens.Reading.Expired;
import dev.scriptline.dispatch.acknowledgement.AcknowledgementTokens.Reading.Good;
import dev.scriptline.dispatch.acknowledgement.AcknowledgementTokens.Reading.Unknown;
import dev.scriptline.dispatch.acknowledgement.Standing.Acknowledged;
import dev.scriptline.dispatch.acknowledgement.Standing.Ended;
import dev.scriptline.dispatch.acknowledgement.Standing.Open;
import dev.scriptline.messaging.trouble.FaultReport;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page behind the link of a mail. Scanners follow links, so that opening it changes nothing;
 * its button does.
 */
@RestController
@RequestMapping("/acknowledgements/{token}")
class AcknowledgementController {

  private static final Logger LOG = LoggerFactory.getLogger(AcknowledgementController.class);
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

  private final AcknowledgementTokens tokens;
  private final RecordAcknowledgement record;
  private final Pace pace;
  private final Clock clock;
  private final AcknowledgementPage page;

  AcknowledgementController(
      AcknowledgementTokens tokens,
      RecordAcknowledgement record,
      Pace pace,
      Clock clock,
      AcknowledgementSettings settings) {
    this.tokens = tokens;
    this.record = record;
    this.pace = pace;
    this.clock = clock;
    this.page = new AcknowledgementPage(settings.zone());
  }

  @GetMapping
  ResponseEntity<String> show(@PathVariable String token) {
    return answer(token, record::standing);
  }

  @PostMapping
  ResponseEntity<String> acknowledge(@PathVariable String token) {
    return answer(token, record::record);
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<String> later(Exception e) {
    LOG.warn("An acknowledgement cannot be taken now: {}", FaultReport.of(e));
    return later(HttpStatus.SERVICE_UNAVAILABLE);
  }

  private ResponseEntity<String> answer(String token, Function<UUID, Standing> ask) {
    return switch (tokens.read(token, clock.instant())) {
      case Unknown _ -> html(HttpStatus.NOT_FOUND, page.unknown());
      case Expired _ -> html(HttpStatus.GONE, page.expired());
      case Good(var transmissionId) ->
          pace.allows() ? answer(ask.apply(transmissionId)) : later(HttpStatus.TOO_MANY_REQUESTS);
    };
  }

  private ResponseEntity<String> answer(Standing standing) {
    HttpStatus status =
        switch (standing) {
          case Open _, Acknowledged _ -> HttpStatus.OK;
          case Ended _ -> HttpStatus.GONE;
        };
    return html(status, page.of(standing));
  }

  private ResponseEntity<String> later(HttpStatus status) {
    return ResponseEntity.status(status)
        .header(HttpHeaders.RETRY_AFTER, "1")
        .contentType(HTML)
        .body(page.busy());
  }

  private static ResponseEntity<String> html(HttpStatus status, String text) {
    return ResponseEntity.status(status).contentType(HTML).body(text);
  }
}
