package dev.scriptline.sandbox.platform.portal;

import dev.scriptline.sandbox.platform.directory.Clinic;
import dev.scriptline.sandbox.platform.directory.Contact;
import dev.scriptline.sandbox.platform.prescription.Medicine;
import dev.scriptline.sandbox.platform.prescription.Patient;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that a prescription says, on the screen and on paper. */
record Particulars(Prescription shown, Contact pharmacy, Optional<Clinic> clinic) {

  String html() {
    return "<div class=\"cards\">"
        + card("Patient", patient())
        + card("Prescriber", prescriber())
        + card("Pharmacy", pharmacyRows())
        + "</div>"
        + medicines()
        + notes();
  }

  private String patient() {
    Patient patient = shown.content().patient();
    return row("Name", patient.firstName() + " " + patient.lastName(), "name")
        + row("Date of birth", Words.date(patient.birthDate()))
        + row("Gender", patient.gender())
        + row("Address", String.join(", ", patient.address()));
  }

  private String prescriber() {
    return row("Name", shown.origin().prescriberName(), "name")
        + clinic
            .map(known -> row("Clinic", known.name()) + row("Clinic number", known.displayId()))
            .orElse("")
        + row("Issued", Words.time(shown.issuedAt()))
        + row("Signature", "Signed electronically");
  }

  private String pharmacyRows() {
    return row("Name", pharmacy.name(), "name")
        + row("Branch", pharmacy.branchId())
        + row("Group", pharmacy.group());
  }

  private static String card(String title, String rows) {
    return "<section><h2>" + title + "</h2><dl>" + rows + "</dl></section>";
  }

  private static String row(String name, String value) {
    return row(name, value, "");
  }

  private static String row(String name, String value, String kind) {
    return "<div><dt>%s</dt><dd class=\"%s\">%s</dd></div>".formatted(name, kind, Html.text(value));
  }

  // The roles are said aloud because the style sheet stacks the table on narrow screens.
  private String medicines() {
    return """
    <table role="table" aria-labelledby="medicines">
      <caption id="medicines">Medicines</caption>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Medicine</th>\
    <th role="columnheader" scope="col">Quantity</th><th role="columnheader" scope="col">Directions</th></tr></thead>
      <tbody role="rowgroup">%s</tbody>
    </table>
    """
        .formatted(lines(shown.content().medicines()));
  }

  private static String lines(List<Medicine> medicines) {
    return medicines.stream().map(Particulars::line).collect(Collectors.joining());
  }

  private static String line(Medicine medicine) {
    return """
    <tr role="row"><th role="rowheader" scope="row">%s</th>\
    <td role="cell" class="quantity"><span class="label" aria-hidden="true">Quantity</span> %s</td>\
    <td role="cell"><span class="label" aria-hidden="true">Directions</span> %s</td></tr>
    """
        .formatted(
            Html.text(medicine.description()),
            Html.text(medicine.qty()),
            Html.text(medicine.directions()));
  }

  private String notes() {
    String notes = shown.content().notes();
    return notes == null || notes.isBlank()
        ? ""
        : "<section class=\"notes\"><h2>Notes from the clinic</h2><p>%s</p></section>"
            .formatted(Html.text(notes));
  }
}
