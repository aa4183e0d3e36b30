package dev.scriptline.sandbox.launcher.demo;

import dev.scriptline.sandbox.launcher.demo.step.Narrator;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Takes a prescription of each region to its pharmacy, through interfaces that users have. */
public final class Demo {

  private final People people;
  private final Narrator narrator;
  private final Clinic clinic;

  private Demo(People people) {
    this.people = people;
    this.narrator = people.narrator();
    this.clinic = new Clinic(people, Clock.systemUTC());
  }

  /**
   * Plays the demo.
   *
   * @param tokens gives the bearer token of a sign-in
   * @throws dev.scriptline.sandbox.launcher.demo.step.StepFailedException naming the step that
   *     failed
   */
  public static void play(
      DemoAddresses addresses, UnaryOperator<String> tokens, Narrator narrator) {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build()) {
      new Demo(new People(client, addresses, tokens, narrator)).play();
    }
  }

  private void play() {
    Errand annas = Errands.annas();
    Errand seans = Errands.seans();
    narrator.heading("At the clinic");
    UUID toPlatform = prescribe("Dr Murphy", annas);
    UUID toMailbox = prescribe("Dr Ní Riada", seans);
    Ending dispensed = new ElectronicWay(people, annas).go(toPlatform);
    Ending emailed = new MailedWay(people, seans).go(toMailbox);
    show("Anna, Northern Ireland", ElectronicWay.WAY, dispensed);
    show("Seán, Ireland", MailedWay.WAY, emailed);
    showMails(dispensed, emailed);
  }

  private UUID prescribe(String prescriber, Errand errand) {
    return narrator.step(
        "%s prescribes %s for %s".formatted(prescriber, errand.pen(), errand.patient()),
        () -> clinic.prescribe(errand));
  }

  private void show(String whose, List<String> way, Ending ending) {
    Timeline timeline = ending.timeline();
    narrator.heading("Timeline of prescription %s (%s)".formatted(timeline.number(), whose));
    timeline.table().forEach(narrator::plain);
    narrator.plain(
        String.format(
            Locale.ROOT,
            "%n%s: %.1f s.",
            String.join(" → ", way),
            ending.took().toMillis() / 1000.0));
  }

  private void showMails(Ending... endings) {
    narrator.heading("Message ids of the mails that the pharmacies found");
    for (Ending ending : endings) {
      narrator.plain(
          "  %s  %s  %s"
              .formatted(
                  ending.errand().region(), ending.mail().messageId(), ending.errand().mailbox()));
    }
  }
}
