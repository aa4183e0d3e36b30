package dev.scriptline.api.transmission;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.scriptline.api.idempotency.IdempotencyKey;
import dev.scriptline.api.idempotency.KeptAnswer;
import dev.scriptline.api.prescription.Readership;
import dev.scriptline.api.transmission.SendResult.Answered;
import dev.scriptline.api.transmission.SendResult.Refusal;
import dev.scriptline.edge.Caller;
import dev.scriptline.edge.RefusedRequestException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TransmissionController {

  /** The body of a request to send. */
  record Destination(@Nullable String region, @Nullable String pharmacyId) {}

  private final SendPrescription sendPrescription;
  private final FindTransmission findTransmission;

  TransmissionController(SendPrescription sendPrescription, FindTransmission findTransmission) {
    this.sendPrescription = sendPrescription;
    this.findTransmission = findTransmission;
  }

  @PostMapping("/api/prescriptions/{id}/transmissions")
  ResponseEntity<String> send(
      @PathVariable UUID id,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestBody Destination to,
      Caller caller) {
    SendRequest request =
        new SendRequest(
            key(caller, key), caller.requirePatientId(), id, to.region(), to.pharmacyId());
    return switch (sendPrescription.send(request)) {
      case Answered answered -> response(answered.answer());
      case Refusal refusal -> throw RefusalProblems.of(refusal);
    };
  }

  @GetMapping("/api/transmissions/{id}")
  TransmissionView one(@PathVariable UUID id, Caller caller) {
    return findTransmission
        .find(id, Readership.of(caller))
        .orElseThrow(() ->
            new RefusedRequestException(
                NOT_FOUND, "transmission-not-found", "There is no such transmission."));
  }

  private static IdempotencyKey key(Caller caller, @Nullable String value) {
    if (value == null) {
      throw new RefusedRequestException(
          BAD_REQUEST, "idempotency-key-missing", "The header Idempotency-Key is required.");
    }
    try {
      return new IdempotencyKey(caller.subject(), value);
    } catch (IllegalArgumentException _) {
      throw new RefusedRequestException(
          BAD_REQUEST,
          "idempotency-key-malformed",
          "An Idempotency-Key has 1 to 200 visible ASCII characters.");
    }
  }

  private static ResponseEntity<String> response(KeptAnswer answer) {
    return ResponseEntity.status(answer.status())
        .location(answer.location())
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.body());
  }
}
