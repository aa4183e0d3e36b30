package dev.scriptline.sandbox.launcher.demo;

import dev.scriptline.sandbox.launcher.demo.pharmacy.Mail;
import dev.scriptline.sandbox.launcher.demo.pharmacy.Mailbox;
import dev.scriptline.sandbox.launcher.demo.pharmacy.Pharmacist;
import dev.scriptline.sandbox.launcher.demo.step.Narrator;
import dev.scriptline.sandbox.launcher.demo.step.StepFailedException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Seán's way: as a PDF to the pharmacy's secure mailbox. */
final class MailedWay {

  static final List<String> WAY = List.of("approved", "requested", "emailed");

  private final People people;
  private final Narrator narrator;
  private final Errand errand;
  private final Patient sean;
  private final Pharmacist pharmacist;

  MailedWay(People people, Errand errand) {
    this.people = people;
    this.narrator = people.narrator();
    this.errand = errand;
    this.sean = new Patient(people.sean(), errand, narrator);
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
    Mail mail = atThePharmacy(mailsBefore, transmission);
    narrator.heading("In the end");
    narrator.step(
        "The mailbox holds it exactly once", () -> requireOneMail(mailsBefore, transmission));
    Timeline timeline =
        narrator.step(
            "Sam of support reads the whole way in the history",
            () -> new Support(people.sam()).read(prescription, WAY));
    return new Ending(errand, timeline, mail, Duration.ofNanos(System.nanoTime() - begun));
  }

  private UUID atHome(UUID prescription) {
    narrator.heading("Seán in Ireland, on his phone");
    narrator.step(
        "He types \"%s\" and finds %s".formatted(errand.typed(), errand.pharmacyName()),
        sean::findPharmacy);
    UUID transmission =
        narrator.step("He sends his prescription there", () -> sean.send(prescription));
    narrator.step("He reads that it was mailed", () -> sean.awaitMailed(prescription));
    return transmission;
  }

  private Mail atThePharmacy(int mailsBefore, UUID transmission) {
    narrator.heading(errand.pharmacyName());
    Mail mail =
        narrator.step(
            "A mail brings the prescription",
            () ->
                pharmacist.awaitMail(
                    mailsBefore, "of this transmission", found -> isOf(found, transmission)));
    narrator.step("The prescription is a PDF", () -> requireDocument(mail));
    return mail;
  }

  // The Message-ID names the transmission, so that a mail sent twice would show itself.
  private static boolean isOf(Mail mail, UUID transmission) {
    return mail.messageId().contains(transmission.toString());
  }

  private static void requireDocument(Mail mail) {
    if (mail.document().isEmpty()) {
      throw new StepFailedException("nothing that came with the mail is a PDF.");
    }
  }

  private void requireOneMail(int mailsBefore, UUID transmission) {
    long mails =
        pharmacist.mailbox().after(mailsBefore).stream()
            .filter(mail -> isOf(mail, transmission))
            .count();
    if (mails != 1) {
      throw new StepFailedException("it holds %d mails of it.".formatted(mails));
    }
  }
}
