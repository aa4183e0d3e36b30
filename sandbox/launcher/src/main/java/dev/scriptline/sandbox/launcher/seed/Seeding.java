package dev.scriptline.sandbox.launcher.seed;

import dev.scriptline.sandbox.platform.directory.Pharmacies;
import dev.scriptline.sandbox.platform.directory.Pharmacy;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fills one running sandbox: what every sandbox has, and any number of fresh prescriptions. */
public final class Seeding implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final Cast cast = Cast.invented();
  private final Pharmacies pharmacies = Pharmacies.invented();
  private final Households households = Households.invented();
  private final Function<String, RestCaller> api;
  private final RestCaller clinic;
  private final RestCaller olga;
  private final PrescriptionPad pad;

  /**
   * A seeding of the sandbox whose services are there.
   *
   * @param tokens gives the bearer token of a sign-in
   */
  public Seeding(URI api, URI dispatch, UnaryOperator<String> tokens) {
    this.api = who -> new RestCaller(client, api, () -> tokens.apply(who));
    this.clinic = this.api.apply("intake");
    this.olga = new RestCaller(client, dispatch, () -> tokens.apply("olga"));
    this.pad = new PrescriptionPad(clinic, cast, Clock.systemUTC());
  }

  /** The base world in a sandbox that has none; whatever people have done in another one stays. */
  public Optional<BaseWorld> baseIfMissing() {
    boolean fresh = cast.patients().stream().anyMatch(this::hasNoPrescription);
    return fresh ? Optional.of(base()) : Optional.empty();
  }

  /**
   * Pharmacies, doctors with what the platform asks of them, patients, and a prescription for each
   * patient who has none. Those who are there already are written again as they are here.
   *
   * @throws SeedingFailedException with a sentence when a service does not take it
   */
  public BaseWorld base() {
    SeveralAtOnce.each(cast.prescribers(), this::register);
    SeveralAtOnce.each(cast.clinics(), this::register);
    SeveralAtOnce.each(pharmacies.all(), this::register);
    SeveralAtOnce.each(cast.patients(), this::register);
    List<Prescribed> first =
        cast.patients().stream()
            .filter(this::hasNoPrescription)
            .map(patient -> pad.write(patient.id(), patient.region(), 0))
            .toList();
    return new BaseWorld(
        cast.prescribers().size(), cast.patients().size(), pharmacies.all().size(), first);
  }

  /**
   * Fresh approved prescriptions, each for a patient of its own, the regions in turn.
   *
   * @param progress hears how many are there, after each
   * @throws SeedingFailedException with a sentence when a service does not take one
   */
  public List<Prescribed> prescriptions(int count, List<Region> regions, IntConsumer progress) {
    return SeveralAtOnce.each(
        IntStream.range(0, count).boxed().toList(),
        index -> {
          Region region = regions.get(index % regions.size());
          Cast.Patient patient = households.patient(UUID.randomUUID(), region);
          register(patient);
          return pad.write(patient.id(), region, index / regions.size());
        },
        progress);
  }

  @Override
  public void close() {
    client.close();
  }

  private boolean hasNoPrescription(Cast.Patient patient) {
    return api.apply("patient:" + patient.id()).get("/api/prescriptions").isEmpty();
  }

  private UUID register(Cast.Prescriber prescriber) {
    clinic.put("/intake/prescribers/" + prescriber.id(), prescriber.particulars());
    if (prescriber.signIn() != null) {
      olga.put("/api/prescribers/%s/credentials".formatted(prescriber.id()), prescriber.signIn());
    }
    return prescriber.id();
  }

  private UUID register(Cast.Clinic place) {
    if (place.atPlatform() != null) {
      olga.put("/api/clinics/" + place.id(), place.atPlatform());
    }
    return place.id();
  }

  private UUID register(Cast.Patient patient) {
    clinic.put("/intake/patients/" + patient.id(), patient.particulars());
    return patient.id();
  }

  private UUID register(Pharmacy pharmacy) {
    Map<String, Object> address = new TreeMap<>();
    address.put("line1", pharmacy.line1());
    putIfKnown(address, "line2", pharmacy.line2());
    address.put("city", pharmacy.town());
    address.put("postcode", pharmacy.postcode());
    address.put("country", pharmacy.country());
    Map<String, Object> particulars = new TreeMap<>();
    particulars.put("name", pharmacy.name());
    particulars.put("region", pharmacy.region());
    putIfKnown(particulars, "branchId", pharmacy.branchId());
    putIfKnown(particulars, "mailbox", pharmacy.mailbox());
    particulars.put("address", address);
    particulars.put("closed", pharmacy.closed());
    clinic.put("/intake/pharmacies/" + pharmacy.id(), particulars);
    return pharmacy.id();
  }

  private static void putIfKnown(Map<String, Object> members, String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
  }
}
