package dev.scriptline.acceptance.world;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A patient with one prescription and a phone. */
public final class Patient {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Town town;
  private final UUID id;
  private final UUID prescription;
  private final UUID key = UUID.randomUUID();

  Patient(Town town, UUID id, UUID prescription) {
    this.town = town;
    this.id = id;
    this.prescription = prescription;
  }

  /** The prescription. */
  public UUID prescription() {
    return prescription;
  }

  /**
   * Sends to Harbour Pharmacy and, as the app would, repeats the same request until it is answered.
   */
  public UUID sends() {
    Http.Answer answer =
        await("a send is answered")
            .atMost(PATIENCE)
            .until(
                this::trySend,
                tried ->
                    tried.status() == 202 || tried.status() / 100 == 4 && tried.status() != 409);
    return UUID.fromString(answer.expect(202).get("transmissionId").asString());
  }

  /** One try with the patient's one key. */
  Http.Answer trySend() {
    return sendsTo(Town.HARBOUR_PHARMACY, "NI", Map.of("Idempotency-Key", key.toString()));
  }

  /** Any send; answers with the problem's code, or the status where there is none. */
  public String triesToSend(UUID pharmacy, String region, Map<String, String> headers) {
    Http.Answer answer = sendsTo(pharmacy, region, headers);
    return answer.status() + " " + answer.json().path("code").asString("");
  }

  /** Somebody else's phone asks for this prescription. */
  public String seenByAnother() {
    URI uri = town.world().baseUri("api").resolve("/api/prescriptions/" + prescription);
    Http.Answer answer = town.http().get(uri, town.token("patient:" + UUID.randomUUID()));
    return answer.status() + " " + answer.json().path("code").asString("");
  }

  /** What the app shows now. */
  public JsonNode sees() {
    URI uri = town.world().baseUri("api").resolve("/api/prescriptions/" + prescription);
    return town.http().get(uri, token()).expect(200);
  }

  /** Waits until the app shows one of these statuses and says which. */
  public String seesOneOf(String... statuses) {
    Set<String> wanted = Set.of(statuses);
    return await("the patient sees one of " + wanted)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .until(() -> sees().get("status").asString(), wanted::contains);
  }

  private Http.Answer sendsTo(UUID pharmacy, String region, Map<String, String> headers) {
    URI uri =
        town.world()
            .baseUri("api")
            .resolve("/api/prescriptions/%s/transmissions".formatted(prescription));
    return town.http()
        .post(uri, token(), headers, Map.of("region", region, "pharmacyId", pharmacy));
  }

  private String token() {
    return town.token("patient:" + id);
  }
}
