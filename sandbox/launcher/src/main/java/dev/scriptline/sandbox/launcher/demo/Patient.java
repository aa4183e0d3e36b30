package dev.scriptline.sandbox.launcher.demo;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What Anna does with her phone. */
record Patient(Caller phone, Narrator narrator) {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Statuses from which nothing goes on without somebody's help. */
  private static final Set<String> STUCK =
      Set.of("needs-human", "refused", "withdrawn", "revoked", "voided", "expired");

  /** Searches as people type. */
  void findPharmacy(String typed) {
    JsonNode found =
        phone.get("/api/pharmacies?region=%s&q=%s&limit=10".formatted(Cast.REGION, typed));
    for (JsonNode pharmacy : found) {
      if (Cast.HARBOUR_PHARMACY.equals(pharmacy.path("id").asString(""))) {
        return;
      }
    }
    throw new StepFailedException("%s is not among those found.".formatted(Cast.PHARMACY_NAME));
  }

  /** Sends it, as often as it takes to get an answer but under one key, and returns its id. */
  UUID send(UUID prescription) {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    Map<String, Object> body = Map.of("region", Cast.REGION, "pharmacyId", Cast.HARBOUR_PHARMACY);
    HttpResponse<String> answer =
        Patience.until(
            PATIENCE,
            "the same key stays in flight.",
            () ->
                Optional.of(
                        phone.post(
                            "/api/prescriptions/%s/transmissions".formatted(prescription),
                            key,
                            body))
                    .filter(given -> !isInFlight(given)));
    Caller.ok(answer);
    String location =
        answer
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new StepFailedException("the answer names no transmission."));
    return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
  }

  /** Waits until she reads one of these statuses; returns the words beside it. */
  String awaitStatus(UUID prescription, Set<String> awaited) {
    StatusWatch watch = new StatusWatch(narrator);
    return Patience.until(
        PATIENCE,
        "it did not become %s within %d minutes."
            .formatted(String.join(" or ", awaited), PATIENCE.toMinutes()),
        () -> {
          JsonNode seen = phone.get("/api/prescriptions/" + prescription);
          String status = seen.path("status").asString("");
          watch.sees(status);
          if (awaited.contains(status)) {
            return Optional.of(seen.path("words").asString(""));
          }
          if (STUCK.contains(status)) {
            throw new StepFailedException("it is %s; support has to help.".formatted(status));
          }
          return Optional.empty();
        });
  }

  // An earlier try of ours may still be under way when its answer was lost.
  private static boolean isInFlight(HttpResponse<String> answer) {
    return answer.statusCode() == 409 && answer.body().contains("key-in-flight");
  }
}
