package dev.scriptline.acceptance.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.acceptance.world.MailStore.Mail;
import dev.scriptline.acceptance.world.Patient;
import dev.scriptline.acceptance.world.Town;
import dev.scriptline.sandbox.platform.directory.Pharmacies;
import dev.scriptline.sandbox.platform.directory.Pharmacy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./verify show regions}: 500 prescriptions by one psql, all sent, half of them to each
 * region; the platform's ledger and the mail server's store hold exactly 500.
 */
@Tag("show")
@Tag("show-regions")
class RegionsShowTest {

  private static final int PRESCRIPTIONS = 500;
  private static final int PHONES = 12;

  /** A prescription on its way. */
  private record Sent(Patient patient, UUID transmission, String region) {}

  @Test
  void everyPrescriptionArrivesOnce(@TempDir Path data) throws Exception {
    try (Town town = Town.open(data)) {
      town.terminal().types("./run seed").expectSuccess();
      BulkRows rows = BulkRows.of(town);
      List<UUID> before = rows.ids();
      String told =
          new Psql()
              .run(town, Map.of("n", Integer.toString(PRESCRIPTIONS)), Map.of())
              .expectSuccess();
      System.out.println(told);
      List<Sent> sent = sendAll(town, rows.besides(before));

      assertThat(sent).hasSize(PRESCRIPTIONS);
      sent.forEach(
          one -> one.patient().seesOneOf(one.region().equals("NI") ? "signed" : "emailed"));
      List<Sent> issued = of(sent, "NI");
      List<Sent> mailed = of(sent, "IE");
      System.out.printf(
          "%d sent: the ledger holds %d issues, the mailboxes %d prescriptions%n",
          sent.size(), town.platform().issues(), inMailboxes(town).size());
      assertThat(town.platform().issues()).isEqualTo(issued.size());
      assertThat(issued)
          .allSatisfy(one -> assertThat(town.platform().issuesFor(one.transmission())).hasSize(1));
      assertThat(inMailboxes(town))
          .allSatisfy(mail -> assertThat(mail.documents()).isEqualTo(1))
          .extracting(mail -> mail.id().replaceAll("^<|@.*$", ""))
          .containsExactlyInAnyOrderElementsOf(
              mailed.stream().map(one -> one.transmission().toString()).toList());
    }
  }

  private static List<Sent> sendAll(Town town, List<BulkRows.Row> rows)
      throws InterruptedException, ExecutionException {
    try (ExecutorService phones = Executors.newFixedThreadPool(PHONES)) {
      List<Future<Sent>> sends = new ArrayList<>();
      for (int turn = 0; turn < rows.size(); turn++) {
        BulkRows.Row row = rows.get(turn);
        List<Pharmacy> pharmacies = open(row.region());
        Pharmacy pharmacy = pharmacies.get(turn % pharmacies.size());
        Patient patient = town.patient(row.patientId(), row.id());
        sends.add(
            phones.submit(() ->
                new Sent(patient, patient.sendsTo(pharmacy.id(), row.region()), row.region())));
      }
      List<Sent> sent = new ArrayList<>();
      for (Future<Sent> send : sends) {
        sent.add(send.get());
      }
      return sent;
    }
  }

  private static List<Mail> inMailboxes(Town town) {
    return open("IE").stream()
        .flatMap(pharmacy -> town.mail().in(String.valueOf(pharmacy.mailbox())).stream())
        .toList();
  }

  private static List<Pharmacy> open(String region) {
    return Pharmacies.invented().in(region).stream()
        .filter(pharmacy -> !pharmacy.closed())
        .toList();
  }

  private static List<Sent> of(List<Sent> sent, String region) {
    return sent.stream().filter(one -> one.region().equals(region)).toList();
  }
}
