package dev.scriptline.sandbox.launcher.demo;

import dev.scriptline.sandbox.launcher.demo.pharmacy.Mail;
import dev.scriptline.sandbox.launcher.demo.pharmacy.Mailbox;
import dev.scriptline.sandbox.launcher.demo.pharmacy.Page;
import dev.scriptline.sandbox.launcher.demo.pharmacy.Pharmacist;
import dev.scriptline.sandbox.launcher.demo.step.Narrator;
import dev.scriptline.sandbox.launcher.demo.step.StepFailedException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Anna's way: through the platform to the counter. */
final class ElectronicWay {

  static final List<String> WAY =
      List.of("approved", "requested", "issued", "signed", "printed", "dispensed");

  // Staging shows test pharmacies in this group alone.
  private static final String GROUP = "All Other Pharmacies";

  private final People people;
  private final Narrator narrator;
  private final Errand errand;
  private final Patient anna;
  private final Pharmacist pharmacist;

  ElectronicWay(People people, Errand errand) {
    this.people = people;
    this.narrator = people.narrator();
    this.errand = errand;
    this.anna = new Patient(people.anna(), errand, narrator);
    DemoAddresses addresses = people.addresses();
    this.pharmacist =
        new Pharmacist(
            people.client(),
            addresses.platform().resolve("/portal"),
            new Mailbox(addresses.imapPort(), errand.mailbox()));
  }

  Ending go(UUID prescription) {
    long begun = System.nanoTime();
    int mailsBefore = pharmacist.mailbox().size();
    UUID transmission = atHome(prescription);
    Mail mail = atThePharmacy(mailsBefore);
    narrator.heading("In the end");
    narrator.step(
        "Anna reads that it is dispensed", () -> anna.awaitCallback(prescription, "dispensed"));
    narrator.step("The platform has issued it exactly once", () -> requireOneIssue(transmission));
    Timeline timeline =
        narrator.step(
            "Sam of support reads the whole way in the history",
            () -> new Support(people.sam()).read(prescription, WAY));
    return new Ending(errand, timeline, mail, Duration.ofNanos(System.nanoTime() - begun));
  }

  private UUID atHome(UUID prescription) {
    narrator.heading("Anna in Northern Ireland, on her phone");
    narrator.step(
        "She types \"%s\" and finds %s".formatted(errand.typed(), errand.pharmacyName()),
        anna::findPharmacy);
    UUID transmission =
        narrator.step("She sends her prescription there", () -> anna.send(prescription));
    narrator.step(
        "She reads that the pharmacy's system has it", () -> anna.awaitArrival(prescription));
    narrator.step("She reads that it is signed", () -> anna.awaitCallback(prescription, "signed"));
    return transmission;
  }

  private Mail atThePharmacy(int mailsBefore) {
    narrator.heading(errand.pharmacyName());
    Mail mail =
        narrator.step(
            "A mail brings the token",
            () ->
                pharmacist.awaitMail(
                    mailsBefore, "with a token", found -> found.token().isPresent()));
    Page page =
        narrator.step(
            "The portal shows the prescription",
            () -> pharmacist.open(GROUP, mail.token().orElseThrow(), errand.medicine()));
    Page printed = narrator.step("The pharmacist prints it", () -> pharmacist.print(page));
    narrator.step(
        "The pharmacist hands out the pens and marks it as dispensed",
        () -> {
          pharmacist.dispense(printed);
        });
    return mail;
  }

  private void requireOneIssue(UUID transmission) {
    Caller ledger =
        new Caller(people.client(), people.addresses().platform(), () -> "none", narrator);
    JsonNode entries = ledger.get("/sim/ledger?client_ref_id=" + transmission).path("entries");
    long issues =
        entries.valueStream().filter(e -> "issue".equals(e.path("type").asString(""))).count();
    if (issues != 1) {
      throw new StepFailedException("its ledger holds %d issues.".formatted(issues));
    }
  }
}
