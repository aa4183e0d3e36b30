package dev.scriptline.acceptance.storm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.events.Channel;
import dev.scriptline.events.PrescriptionNumber;
import dev.scriptline.events.PrescriptionReferenced;
import dev.scriptline.events.StatusSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** What a storm sends and in which order: drawn from a seed, so that it can be drawn again. */
final class StormPlan {

  private static final List<String> STATUSES =
      List.of("issued", "signed", "printed", "dispensed", "Teleported", "expired", "voided");
  private static final UUID PHARMACY = UUID.fromString("c0ffee00-0000-4000-8000-000000000042");
  private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

  private static final double DUPLICATED = 0.30;
  private static final double REORDERED = 0.30;
  private static final double CORRUPTED = 0.01;
  private static final double STRANGE = 0.01;
  private static final int FURTHEST = 2_000;

  private final Random random;
  private final List<Sent> callbacks = new ArrayList<>();
  private final List<PrescriptionReferenced> references = new ArrayList<>();
  private final List<Sent> order;

  StormPlan(int size, long seed) {
    this.random = new Random(seed);
    while (callbacks.size() < size) {
      addPrescription(size);
    }
    this.order = ordered();
  }

  /** Each once. */
  List<Sent> callbacks() {
    return callbacks;
  }

  /** Every sending, duplicates and all, in the order in which they leave. */
  List<Sent> order() {
    return order;
  }

  /** What dispatch-service says of the transmissions. */
  List<PrescriptionReferenced> references() {
    return references;
  }

  private void addPrescription(int size) {
    UUID prescription = uuid();
    UUID transmission = uuid();
    String token = "RX" + uuid().toString().substring(0, 13).toUpperCase(Locale.ROOT);
    boolean stranger = random.nextDouble() < STRANGE;
    if (!stranger) {
      references.add(reference(prescription, transmission, token));
    }
    for (String status : STATUSES) {
      if (callbacks.size() < size) {
        int index = callbacks.size();
        Instant at = BEGIN.plusMillis(index);
        Sent.Kind kind = stranger ? Sent.Kind.STRANGER : kind();
        byte[] body = body(kind, token, status, transmission, at);
        callbacks.add(new Sent(index, kind, prescription, transmission, at, body));
      }
    }
  }

  private Sent.Kind kind() {
    double drawn = random.nextDouble();
    if (drawn < CORRUPTED / 2) {
      return Sent.Kind.FORGED;
    }
    return drawn < CORRUPTED ? Sent.Kind.UNREADABLE : Sent.Kind.ORDINARY;
  }

  /** Some name only the token, some leave out what the contract says may be missing. */
  private byte[] body(Sent.Kind kind, String token, String status, UUID transmission, Instant at) {
    String reference =
        kind == Sent.Kind.STRANGER || random.nextInt(4) > 0 ? quoted(transmission) : "null";
    String body =
        """
        {"object":"event","type":"prescription.status_changed","data":{"prescription_token":"%s",\
        "status":"%s","order_status":null,"client_ref_id":%s,"occurred_at":"%s"}}\
        """
            .formatted(token, status, reference, at);
    return (kind == Sent.Kind.UNREADABLE ? body.replace("\"data\":{", "\"data\":") : body)
        .getBytes(UTF_8);
  }

  private List<Sent> ordered() {
    record Place(Sent sent, int at) {}
    List<Place> places = new ArrayList<>();
    for (Sent sent : callbacks) {
      boolean late = random.nextDouble() < REORDERED;
      places.add(new Place(sent, sent.index() + (late ? random.nextInt(FURTHEST) : 0)));
      if (random.nextDouble() < DUPLICATED) {
        places.add(new Place(sent, sent.index() + random.nextInt(FURTHEST)));
      }
    }
    places.sort(Comparator.comparingInt(Place::at));
    return places.stream().map(Place::sent).toList();
  }

  private PrescriptionReferenced reference(UUID prescription, UUID transmission, String token) {
    return new PrescriptionReferenced(
        uuid(),
        prescription,
        PrescriptionNumber.draw(random),
        transmission,
        1,
        1,
        token,
        "NI",
        Channel.PLATFORM,
        PHARMACY,
        StatusSource.DISPATCH,
        BEGIN);
  }

  private UUID uuid() {
    return new UUID(
        random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L,
        random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
  }

  private static String quoted(UUID id) {
    return "\"" + id + "\"";
  }
}
