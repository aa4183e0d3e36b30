package dev.scriptline.sandbox.platform.portal;

import dev.scriptline.sandbox.platform.directory.Contact;
import dev.scriptline.sandbox.platform.directory.Directory;
import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Request;
import dev.scriptline.sandbox.platform.portal.Counter.Finding;
import dev.scriptline.sandbox.platform.prescription.Movement;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import dev.scriptline.sandbox.platform.prescription.Prescriptions;
import dev.scriptline.sandbox.platform.prescription.Status;
import dev.scriptline.sandbox.platform.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The pharmacy's page at {@code /portal}: plain forms, no scripts, the token in no address. */
public final class Portal {

  private final Directory directory;
  private final Progress progress;
  private final Counter counter;
  private final SearchPage searchPage;

  public Portal(Directory directory, Prescriptions prescriptions, Progress progress) {
    this.directory = directory;
    this.progress = progress;
    this.counter = new Counter(directory, prescriptions);
    this.searchPage = new SearchPage(directory);
  }

  public Answer start(Request request) {
    return searchPage.show();
  }

  public Answer find(Request request) {
    Search search = Search.of(request);
    return switch (counter.find(search)) {
      case Finding.NotShown(Problem problem) -> searchPage.show(search, problem);
      case Finding.Found(Prescription found, Contact pharmacy) -> page(search, found, pharmacy, "");
    };
  }

  /** Asks before {@link #dispense}; changes nothing. */
  public Answer confirm(Request request) {
    Search search = Search.of(request);
    return switch (counter.find(search)) {
      case Finding.NotShown(Problem problem) -> searchPage.show(search, problem);
      case Finding.Found(Prescription found, _) -> new ConfirmationPage(search, found).show();
    };
  }

  public Answer print(Request request) {
    return act(
        request,
        Status.PRINTED,
        "Recorded as printed. Now print this page with your browser (Ctrl+P, or ⌘P).");
  }

  public Answer dispense(Request request) {
    return act(request, Status.DISPENSED, "Marked as dispensed.");
  }

  public Answer style(Request request) {
    try (InputStream style = Portal.class.getResourceAsStream("portal.css")) {
      Map<String, String> type = Map.of("Content-Type", "text/css; charset=utf-8");
      return new Answer(200, type, Objects.requireNonNull(style).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer act(Request request, Status next, String notice) {
    Search search = Search.of(request);
    return switch (counter.find(search)) {
      case Finding.NotShown(Problem problem) -> searchPage.show(search, problem);
      case Finding.Found(Prescription found, Contact pharmacy) ->
          switch (progress.move(found.token(), next)) {
            case Movement.Moved(Prescription now) -> page(search, now, pharmacy, notice);
            case Movement.Unchanged(Prescription now) -> page(search, now, pharmacy, notice);
            // Somebody else was quicker: looking again finds the words for it.
            case Movement.Refused _, Movement.Unknown _ -> find(request);
          };
    };
  }

  private Answer page(Search search, Prescription shown, Contact pharmacy, String notice) {
    Particulars particulars =
        new Particulars(shown, pharmacy, directory.clinic(shown.origin().clinicId()));
    return new PrescriptionPage(search, particulars).show(notice);
  }
}
