package dev.scriptline.sandbox.launcher.demo.pharmacy;

import dev.scriptline.sandbox.launcher.demo.step.Patience;
import dev.scriptline.sandbox.launcher.demo.step.StepFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/** What is done at the pharmacy: mail, portal, counter. */
public record Pharmacist(HttpClient browser, URI portal, Mailbox mailbox) {

  private static final Duration MAIL = Duration.ofSeconds(30);
  private static final Duration ANSWER = Duration.ofSeconds(15);

  /** Waits for a mail of this kind that comes after those that are there already. */
  public Mail awaitMail(int mailsBefore, String kind, Predicate<Mail> isIt) {
    return Patience.until(
        MAIL,
        () -> "no mail %s has come.".formatted(kind),
        () -> mailbox.after(mailsBefore).stream().filter(isIt).findFirst());
  }

  /** Chooses the group, enters the token; returns the prescription's page. */
  public Page open(String group, String token, String medicine) {
    Page search = visit(HttpRequest.newBuilder(portal).GET());
    Page found = submit(search.press("Show prescription", Map.of("group", group, "token", token)));
    if (!found.text().contains(medicine)) {
      throw new StepFailedException("the page does not show the medicine.");
    }
    return found;
  }

  public Page print(Page prescription) {
    return submit(prescription.press("Print", Map.of()));
  }

  public Page dispense(Page prescription) {
    Page question = submit(prescription.press("Mark as dispensed", Map.of()));
    return submit(question.press("Yes, mark as dispensed", Map.of()));
  }

  private Page submit(Page.Submission form) {
    return visit(
        HttpRequest.newBuilder(form.action())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form.encoded())));
  }

  private Page visit(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          browser.send(request.timeout(ANSWER).build(), BodyHandlers.ofString());
      Page page = Page.of(answer.uri(), answer.body());
      if (answer.statusCode() != 200) {
        throw new StepFailedException(
            "the portal says \"%s\" (%d).".formatted(page.complaint(), answer.statusCode()));
      }
      return page;
    } catch (IOException _) {
      throw new StepFailedException("the portal does not answer.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StepFailedException("the demo was interrupted.");
    }
  }
}
