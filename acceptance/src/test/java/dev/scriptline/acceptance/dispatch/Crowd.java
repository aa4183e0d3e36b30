package dev.scriptline.acceptance.dispatch;

import dev.scriptline.acceptance.seeding.BulkRows;
import dev.scriptline.acceptance.seeding.Psql;
import dev.scriptline.acceptance.world.Patient;
import dev.scriptline.acceptance.world.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Many patients of the platform's region, each with a prescription that is not sent yet. */
final class Crowd {

  private static final int PHONES = 16;

  private final List<Patient> patients;

  private Crowd(List<Patient> patients) {
    this.patients = patients;
  }

  /** People with fresh prescriptions; the town's base world must be seeded. */
  static Crowd of(Town town, int size) throws Exception {
    BulkRows rows = BulkRows.of(town);
    List<UUID> before = rows.ids();
    new Psql()
        .run(town, Map.of("n", Integer.toString(size), "region", "NI"), Map.of())
        .expectSuccess();
    return new Crowd(
        rows.besides(before).stream().map(row -> town.patient(row.patientId(), row.id())).toList());
  }

  /** All send to Harbour Pharmacy; the transmissions, once every one is accepted. */
  Set<UUID> send() throws InterruptedException, ExecutionException {
    try (ExecutorService phones = Executors.newFixedThreadPool(PHONES)) {
      List<Future<UUID>> sends = new ArrayList<>();
      patients.forEach(patient -> sends.add(phones.submit(patient::sends)));
      List<UUID> transmissions = new ArrayList<>();
      for (Future<UUID> send : sends) {
        transmissions.add(send.get());
      }
      return transmissions.stream().collect(Collectors.toUnmodifiableSet());
    }
  }
}
