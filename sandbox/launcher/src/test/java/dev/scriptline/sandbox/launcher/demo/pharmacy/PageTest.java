package dev.scriptline.sandbox.launcher.demo.pharmacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.sandbox.launcher.demo.step.StepFailedException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final Page SEARCH =
      Page.of(
          URI.create("http://127.0.0.1:8090/portal"),
          """
          <title>Find</title>
          <form method="post" action="/portal">
            <select name="group">
              <option value="">Choose</option>
              <option value="All Other Pharmacies">All Other Pharmacies</option>
            </select>
            <input name="token" value="">
            <button type="submit">Show prescription</button>
          </form>
          """);

  private static final Page PRESCRIPTION =
      Page.of(
          URI.create("http://127.0.0.1:8090/portal"),
          """
          <title>Prescription</title>
          <form method="post" action="/portal/print">
            <input type="hidden" name="token" value="RX&amp;1">
            <button type="submit">Print</button>
          </form>
          <form method="post" action="/portal/dispense">
            <input type="hidden" name="token" value="RX&amp;1">
            <button type="submit">Mark as dispensed</button>
          </form>
          """);

  @Test
  void sendsWhatWasFilledIn() {
    Page.Submission sent =
        SEARCH.press(
            "Show prescription", Map.of("group", "All Other Pharmacies", "token", "RXÄ 1"));

    assertThat(sent.action()).isEqualTo(URI.create("http://127.0.0.1:8090/portal"));
    assertThat(sent.encoded()).isEqualTo("group=All+Other+Pharmacies&token=RX%C3%84+1");
  }

  @Test
  void pressesTheButtonOfItsOwnForm() {
    Page.Submission sent = PRESCRIPTION.press("Mark as dispensed", Map.of());

    assertThat(sent.action().getPath()).isEqualTo("/portal/dispense");
    assertThat(sent.values()).isEqualTo(Map.of("token", "RX&1"));
  }

  @Test // the group selector is what people trip over
  void choosesOnlyWhatIsOffered() {
    assertThatThrownBy(() -> SEARCH.press("Show prescription", Map.of("group", "Boots")))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("does not offer \"Boots\"");
  }

  @Test
  void fillsInOnlyFieldsThatAreThere() {
    assertThatThrownBy(() -> SEARCH.press("Show prescription", Map.of("tokens", "RX1")))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("no field \"tokens\"");
  }

  @Test
  void tellsWhichButtonIsMissing() {
    assertThatThrownBy(() -> SEARCH.press("Print", Map.of()))
        .isInstanceOf(StepFailedException.class)
        .hasMessage("The page \"Find\" has no button \"Print\".");
  }

  @Test
  void findsTheComplaint() {
    Page complaining =
        Page.of(
            URI.create("http://127.0.0.1:8090/portal"),
            "<div role=\"alert\"><h2>No</h2><p><a href=\"#token\">No prescription.</a></p></div>");

    assertThat(complaining.complaint()).isEqualTo("No prescription.");
    assertThat(SEARCH.complaint()).isEmpty();
  }
}
