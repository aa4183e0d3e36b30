package dev.scriptline.sandbox.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.sandbox.launcher.demo.step.Narrator;
import dev.scriptline.sandbox.launcher.demo.step.Patience;
import dev.scriptline.sandbox.launcher.demo.step.StepFailedException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a patient does with their phone. */
record Patient(Caller phone, Errand errand, Narrator narrator) {

  private static final Duration ANSWER = Duration.ofMinutes(2);

  // A worker that was killed holds its lease for a while.
  private static final Duration ARRIVAL = Duration.ofMinutes(3);

  // The platform tries for some seconds and then never again.
  private static final Duration CALLBACK = Duration.ofMinutes(1);

  /** Statuses from which nothing goes on without somebody's help. */
  private static final Set<String> STUCK =
      Set.of("needs-human", "refused", "bounced", "withdrawn", "revoked", "voided", "expired");

  /** Searches as people type. */
  void findPharmacy() {
    String typed = URLEncoder.encode(errand.typed(), UTF_8);
    JsonNode found =
        phone.get("/api/pharmacies?region=%s&q=%s&limit=10".formatted(errand.region(), typed));
    for (JsonNode pharmacy : found) {
      if (errand.pharmacy().equals(pharmacy.path("id").asString(""))) {
        return;
      }
    }
    throw new StepFailedException("%s is not among those found.".formatted(errand.pharmacyName()));
  }

  /** Sends it, as often as it takes to get an answer but under one key, and returns its id. */
  UUID send(UUID prescription) {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    Map<String, Object> body = Map.of("region", errand.region(), "pharmacyId", errand.pharmacy());
    HttpResponse<String> answer =
        Patience.until(
            ANSWER,
            () -> "the same key stays in flight.",
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

  /** Waits until the pharmacy's system has it, signed or not yet. */
  void awaitArrival(UUID prescription) {
    await(prescription, Set.of("issued", "signed"), ARRIVAL);
  }

  /** Waits until the pharmacy's mailbox has taken it. */
  void awaitMailed(UUID prescription) {
    await(prescription, Set.of("emailed"), ARRIVAL);
  }

  /** Waits for a status that the platform tells us by a callback. */
  void awaitCallback(UUID prescription, String status) {
    await(prescription, Set.of(status), CALLBACK);
  }

  private void await(UUID prescription, Set<String> awaited, Duration bound) {
    StatusWatch watch = new StatusWatch(narrator);
    Patience.until(
        bound,
        () ->
            "it is %s, and did not become %s within %d s."
                .formatted(watch.last(), String.join(" or ", awaited), bound.toSeconds()),
        () -> {
          JsonNode seen = phone.get("/api/prescriptions/" + prescription);
          String status = seen.path("status").asString("");
          watch.sees(status);
          if (STUCK.contains(status)) {
            throw new StepFailedException("it is %s; somebody has to help.".formatted(status));
          }
          return awaited.contains(status) ? Optional.of(status) : Optional.empty();
        });
  }

  // An earlier try of ours may still be under way when its answer was lost.
  private static boolean isInFlight(HttpResponse<String> answer) {
    return answer.statusCode() == 409 && answer.body().contains("key-in-flight");
  }
}
