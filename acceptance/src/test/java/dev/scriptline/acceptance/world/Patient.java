package dev.scriptline.acceptance.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
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

  /** Sends to Harbour Pharmacy. */
  public UUID sends() {
    return sendsTo(Town.HARBOUR_PHARMACY, "NI");
  }

  /** Sends to the quay's pharmacy, by e-mail. */
  public UUID sendsByMail() {
    return sendsTo(Prerequisites.QUAY_PHARMACY, "IE");
  }

  /** Sends and, as the app would, repeats the same request until it is answered. */
  public UUID sendsTo(UUID pharmacy, String region) {
    Map<String, String> headers = Map.of("Idempotency-Key", key.toString());
    Http.Answer answer =
        await("a send is answered")
            .atMost(PATIENCE)
            .until(
                () -> answerTo(pharmacy, region, headers),
                tried ->
                    tried.status() == 202 || tried.status() / 100 == 4 && tried.status() != 409);
    return UUID.fromString(answer.expect(202).get("transmissionId").asString());
  }

  /** Any send; answers with the problem's code, or the status where there is none. */
  public String triesToSend(UUID pharmacy, String region, Map<String, String> headers) {
    Http.Answer answer = answerTo(pharmacy, region, headers);
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

  /** The ids that the app finds for these words, best first. */
  public List<String> findsPharmacies(String region, String words) {
    String query =
        "/api/pharmacies?region=%s&q=%s&limit=10"
            .formatted(region, URLEncoder.encode(words, UTF_8));
    return town.http()
        .get(town.world().baseUri("api").resolve(query), token())
        .expect(200)
        .valueStream()
        .map(pharmacy -> pharmacy.get("id").asString())
        .toList();
  }

  /** The ids of all prescriptions that the app shows. */
  public List<String> prescriptions() {
    return town.http()
        .get(town.world().baseUri("api").resolve("/api/prescriptions"), token())
        .expect(200)
        .valueStream()
        .map(prescription -> prescription.get("id").asString())
        .toList();
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

  private Http.Answer answerTo(UUID pharmacy, String region, Map<String, String> headers) {
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
