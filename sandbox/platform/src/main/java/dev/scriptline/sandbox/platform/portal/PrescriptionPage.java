package dev.scriptline.sandbox.platform.portal;

import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.prescription.Content;
import dev.scriptline.sandbox.platform.prescription.Medicine;
import dev.scriptline.sandbox.platform.prescription.Patient;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import dev.scriptline.sandbox.platform.prescription.Status;
import java.util.stream.Collectors;

/** One prescription, with what the pharmacy can do about it now. */
final class PrescriptionPage {

  private final String pharmacy;
  private final String clinic;
  private final Search search;

  PrescriptionPage(String pharmacy, String clinic, Search search) {
    this.pharmacy = pharmacy;
    this.clinic = clinic;
    this.search = search;
  }

  Answer show(Prescription shown, String notice) {
    String content =
        """
        <h1>Prescription <span class="token">%s</span></h1>
        %s
        <p>Status: <strong>%s</strong> since %s</p>
        %s
        %s
        <p class="screen"><a href="/portal">Find another prescription</a></p>
        """
            .formatted(
                Html.text(shown.token()),
                notice.isEmpty() ? "" : "<p class=\"done\" role=\"status\">" + notice + "</p>",
                Words.of(shown.status()),
                Words.time(shown.updatedAt()),
                particulars(shown),
                actions(shown.status()));
    return Layout.page(200, "Prescription " + shown.token(), content);
  }

  private String particulars(Prescription shown) {
    Content content = shown.content();
    Patient patient = content.patient();
    String notes = content.notes();
    return "<dl>"
        + row("Pharmacy", pharmacy)
        + row("Prescriber", shown.origin().prescriberName() + ", " + clinic)
        + row("Patient", patient.firstName() + " " + patient.lastName())
        + row("Date of birth", Words.date(patient.birthDate()))
        + row("Gender", patient.gender())
        + row("Address", String.join(", ", patient.address()))
        + (notes == null || notes.isBlank() ? "" : row("Notes", notes))
        + "</dl>"
        + medicines(content);
  }

  private static String row(String name, String value) {
    return "<div><dt>" + name + "</dt><dd>" + Html.text(value) + "</dd></div>";
  }

  private static String medicines(Content content) {
    return """
    <div class="wide" role="region" aria-labelledby="medicines" tabindex="0">
    <table>
      <caption id="medicines">Medicines</caption>
      <thead><tr><th scope="col">Medicine</th><th scope="col">Quantity</th><th scope="col">Directions</th></tr></thead>
      <tbody>%s</tbody>
    </table>
    </div>
    """
        .formatted(
            content.medicines().stream().map(PrescriptionPage::line).collect(Collectors.joining()));
  }

  private static String line(Medicine medicine) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>"
        .formatted(
            Html.text(medicine.description()),
            Html.text(medicine.qty()),
            Html.text(medicine.directions()));
  }

  private String actions(Status status) {
    return switch (status) {
      case SIGNED -> "<div class=\"actions\">" + form("print", "Print") + dispense() + "</div>";
      case PRINTED ->
          "<div class=\"actions\">" + form("print", "Print again") + dispense() + "</div>";
      case ISSUED, DISPENSED, EXPIRED, VOIDED -> "";
    };
  }

  private String dispense() {
    return form("dispense", "Mark as dispensed")
        + "<p class=\"hint\">Dispensing cannot be undone.</p>";
  }

  private String form(String act, String label) {
    return """
    <form method="post" action="/portal/%s">
      <input type="hidden" name="group" value="%s">
      <input type="hidden" name="token" value="%s">
      <button type="submit" class="%s">%s</button>
    </form>
    """
        .formatted(act, Html.text(search.group()), Html.text(search.token()), act, label);
  }
}
