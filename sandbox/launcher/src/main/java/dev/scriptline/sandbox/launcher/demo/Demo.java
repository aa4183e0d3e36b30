package dev.scriptline.sandbox.launcher.demo;

import dev.scriptline.sandbox.launcher.demo.pharmacy.Mailbox;
import dev.scriptline.sandbox.launcher.demo.pharmacy.Page;
import dev.scriptline.sandbox.launcher.demo.pharmacy.Pharmacist;
import dev.scriptline.sandbox.launcher.demo.step.Narrator;
import dev.scriptline.sandbox.launcher.demo.step.StepFailedException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Takes one prescription from the doctor to the counter, through interfaces that users have. */
public final class Demo {

  private static final List<String> WAY =
      List.of("approved", "requested", "issued", "signed", "printed", "dispensed");

  private final People people;
  private final Narrator narrator;
  private final Clinic clinic;
  private final Patient anna;
  private final Pharmacist pharmacist;
  private final Support sam;
  private final HttpClient client;

  private Demo(HttpClient client, People people) {
    DemoAddresses addresses = people.addresses();
    this.client = client;
    this.people = people;
    this.narrator = people.narrator();
    this.clinic = new Clinic(people, Clock.systemUTC());
    this.anna = new Patient(people.anna(), narrator);
    this.sam = new Support(people.sam());
    this.pharmacist =
        new Pharmacist(
            client,
            addresses.platform().resolve("/portal"),
            new Mailbox(addresses.imapPort(), Cast.PHARMACY_MAILBOX));
  }

  /**
   * Plays the demo.
   *
   * @param tokens gives the bearer token of a sign-in
   * @throws StepFailedException naming the step that failed
   */
  public static void play(
      DemoAddresses addresses, UnaryOperator<String> tokens, Narrator narrator) {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build()) {
      new Demo(client, new People(client, addresses, tokens, narrator)).play();
    }
  }

  private void play() {
    long begun = System.nanoTime();
    UUID prescription = atTheClinic();
    int mailsBefore = pharmacist.mailbox().size();
    UUID transmission = atHome(prescription);
    atThePharmacy(mailsBefore);
    inTheEnd(prescription, transmission);
    Timeline timeline =
        narrator.step(
            "Sam of support reads the whole way in the history", () -> sam.read(prescription, WAY));
    show(timeline, Duration.ofNanos(System.nanoTime() - begun));
  }

  private UUID atTheClinic() {
    narrator.heading("At the clinic");
    narrator.step(
        "Olga registers Dr Murphy and her clinic for the platform", clinic::registerAtPlatform);
    narrator.step("The clinic registers Anna, Dr Murphy and the pharmacy", clinic::registerPeople);
    return narrator.step("Dr Murphy prescribes Wegovy FlexTouch 0.25 mg", clinic::prescribe);
  }

  private UUID atHome(UUID prescription) {
    narrator.heading("Anna, on her phone");
    narrator.step(
        "She looks for \"harbour\" and finds the pharmacy", () -> anna.findPharmacy("harbour"));
    UUID transmission =
        narrator.step("She sends her prescription there", () -> anna.send(prescription));
    narrator.step(
        "She reads that the pharmacy's system has it", () -> anna.awaitArrival(prescription));
    narrator.step("She reads that it is signed", () -> anna.awaitCallback(prescription, "signed"));
    return transmission;
  }

  private void atThePharmacy(int mailsBefore) {
    narrator.heading(Cast.PHARMACY_NAME);
    String token = narrator.step("A mail brings the token", () -> pharmacist.readMail(mailsBefore));
    Page page =
        narrator.step(
            "The portal shows the prescription",
            () -> pharmacist.open(Cast.PHARMACY_GROUP, token, Cast.MEDICINE));
    Page printed = narrator.step("The pharmacist prints it", () -> pharmacist.print(page));
    narrator.step(
        "The pharmacist hands out the pens and marks it as dispensed",
        () -> {
          pharmacist.dispense(printed);
        });
  }

  private void inTheEnd(UUID prescription, UUID transmission) {
    narrator.heading("In the end");
    narrator.step(
        "Anna reads that it is dispensed", () -> anna.awaitCallback(prescription, "dispensed"));
    narrator.step("The platform has issued it exactly once", () -> requireOneIssue(transmission));
  }

  private void requireOneIssue(UUID transmission) {
    Caller ledger = new Caller(client, people.addresses().platform(), () -> "none", narrator);
    JsonNode entries = ledger.get("/sim/ledger?client_ref_id=" + transmission).path("entries");
    long issues =
        entries.valueStream().filter(e -> "issue".equals(e.path("type").asString(""))).count();
    if (issues != 1) {
      throw new StepFailedException("its ledger holds %d issues.".formatted(issues));
    }
  }

  private void show(Timeline timeline, Duration took) {
    narrator.heading("Timeline of prescription " + timeline.number());
    timeline.table().forEach(narrator::plain);
    narrator.plain(
        String.format(
            Locale.ROOT, "%n%s: %.1f s.", String.join(" → ", WAY), took.toMillis() / 1000.0));
  }
}
