package dev.scriptline.sandbox.platform.portal;

import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.prescription.Medicine;
import dev.scriptline.sandbox.platform.prescription.Patient;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import java.util.stream.Collectors;

/** The last question before something that cannot be undone. */
record ConfirmationPage(Search search, Prescription shown) {

  Answer show() {
    Patient patient = shown.content().patient();
    String content =
        """
        <div class="question">
        <h1>Mark as dispensed?</h1>
        <p>Prescription <span class="token">%s</span> for <strong>%s</strong>, born %s:</p>
        <ul>%s</ul>
        <p class="warning">The clinic is told at once, the token is used up, and it cannot be undone.</p>
        <div class="actions">%s%s</div>
        </div>
        """
            .formatted(
                Html.text(shown.token()),
                Html.text(patient.firstName() + " " + patient.lastName()),
                Words.date(patient.birthDate()),
                shown.content().medicines().stream()
                    .map(ConfirmationPage::line)
                    .collect(Collectors.joining()),
                Act.dispense().form(search),
                Act.back().form(search));
    return Layout.page(200, "Mark as dispensed?", content);
  }

  private static String line(Medicine medicine) {
    return "<li>%s, quantity %s</li>"
        .formatted(Html.text(medicine.description()), Html.text(medicine.qty()));
  }
}
