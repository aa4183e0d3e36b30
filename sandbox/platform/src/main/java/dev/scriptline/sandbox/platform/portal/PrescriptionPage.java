package dev.scriptline.sandbox.platform.portal;

import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import dev.scriptline.sandbox.platform.prescription.Status;

/** One prescription, with what the pharmacy can do about it now. */
record PrescriptionPage(Search search, Particulars particulars) {

  Answer show(String notice) {
    Prescription shown = particulars.shown();
    String content =
        """
        <div class="title">
          <h1>Prescription <span class="token">%s</span></h1>
          <p class="status %s"><strong>%s</strong> <span class="since">since %s</span></p>
        </div>
        %s
        %s
        %s
        %s
        <p class="screen"><a href="/portal">Find another prescription</a></p>
        <p class="paper">Printed from the pharmacy portal. Valid once: it is dispensed against its \
        token, and not against this paper.</p>
        """
            .formatted(
                Html.text(shown.token()),
                shown.status().word(),
                Words.of(shown.status()),
                Words.time(shown.updatedAt()),
                notice.isEmpty() ? "" : "<p class=\"done\" role=\"status\">" + notice + "</p>",
                Steps.upTo(shown.status()),
                particulars.html(),
                actions(shown.status()));
    return Layout.page(200, "Prescription " + shown.token(), content);
  }

  private String actions(Status status) {
    return switch (status) {
      case SIGNED -> actions("Print");
      case PRINTED -> actions("Print again");
      case ISSUED, DISPENSED, EXPIRED, VOIDED -> "";
    };
  }

  private String actions(String print) {
    return "<div class=\"actions\">"
        + Act.askToDispense().form(search)
        + Act.print(print).form(search)
        + "</div>";
  }
}
