package dev.scriptline.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalTest {

  private static final String OTHERS = "All Other Pharmacies";

  @RegisterExtension private final RunningPlatform platform = new RunningPlatform();

  private final String reference = Orders.reference();
  private Caller pharmacy;
  private String token;

  @BeforeEach
  void issue() {
    pharmacy = new Caller(platform.simulator());
    token = Caller.murphy(platform.simulator()).issued(Orders.anna(reference));
  }

  @Test
  void asksForGroupAndToken() {
    HttpResponse<String> page = pharmacy.get("/portal");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<label for=\"group\">", "<label for=\"token\">")
        .contains("<option value=\"All Other Pharmacies\">", "<option value=\"Boots\">");
  }

  @Test
  void showsThePrescription() {
    HttpResponse<String> page = enter("/portal", OTHERS, token);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(token, "Harbour Pharmacy", "Dr Orla Murphy, Lagan Weight Clinic")
        .contains("Anna O&#39;Neill", "5 June 1985", "4 Ferry Lane, Belfast, BT1 1AA, GB")
        .contains("Wegovy FlexTouch 0.25mg/0.37ml", "Inject 0.25 mg under the skin once a week")
        .contains("signed, ready to dispense", "Mark as dispensed");
  }

  @Test // what a clinic writes must not become part of the page's code
  void showsNotesAsText() {
    assertThat(enter("/portal", OTHERS, token).body())
        .contains("Second pen &lt;b&gt;to follow&lt;/b&gt;");
  }

  @Test
  void forgivesSpacesAndSmallLetters() {
    String sloppy = " " + token.substring(0, 6).toLowerCase() + " " + token.substring(6);
    assertThat(enter("/portal", OTHERS, sloppy).statusCode()).isEqualTo(200);
  }

  @Test
  void printsAndDispenses() {
    assertThat(enter("/portal/print", OTHERS, token).body())
        .contains("role=\"status\"", "Recorded as printed", "Print again");
    assertThat(enter("/portal/dispense", OTHERS, token).body())
        .contains("role=\"status\"", "Marked as dispensed")
        .doesNotContain("<form");
    assertThat(pharmacy.ledger(reference, "status"))
        .extracting(line -> line.path("status").asString())
        .containsExactly("printed", "dispensed");
  }

  @Test
  void recordsAPrintOnceHoweverOftenItIsPrinted() {
    enter("/portal/print", OTHERS, token);
    assertThat(enter("/portal/print", OTHERS, token).statusCode()).isEqualTo(200);
    assertThat(pharmacy.ledger(reference, "status")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Boots                | the token      | 404 | Pharmacy not found in this group.
          All Other Pharmacies | RX000000000000 | 404 | No prescription has this token.
          All Other Pharmacies | ''             | 422 | Enter the token from the mail.
          ''                   | the token      | 422 | Choose the group of your pharmacy.
          """)
  void saysWhyItShowsNothing(String group, String entered, int status, String words) {
    HttpResponse<String> page =
        enter("/portal", group, entered.equals("the token") ? token : entered);
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body())
        .contains("role=\"alert\"", words, "<title>Error: ")
        .doesNotContain("Neill");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dispense | 409 | already dispensed
          void     | 410 | was voided by the prescriber
          expire   | 410 | This prescription expired
          """)
  void showsAndDispensesNothingThatIsOver(String act, int status, String words) {
    pharmacy.post("/sim/prescriptions/" + token + "/" + act, Map.of());
    for (String path : new String[] {"/portal", "/portal/print", "/portal/dispense"}) {
      HttpResponse<String> page = enter(path, OTHERS, token);
      assertThat(page.statusCode()).isEqualTo(status);
      assertThat(page.body()).contains("role=\"alert\"", words).doesNotContain("Neill");
    }
  }

  @Test
  void waitsForTheSignature() {
    pharmacy.set("autoSign", false);
    String unsigned = Caller.murphy(platform.simulator()).issued(Orders.anna(reference));
    assertThat(enter("/portal", OTHERS, unsigned).body()).contains("not yet signed");
  }

  @Test
  void fencesItsPagesIn() {
    HttpResponse<String> page = enter("/portal", OTHERS, token);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe", "http", "script");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.body()).doesNotContain("<script", "style=", "http://", "https://");
    assertThat(pharmacy.get("/portal/portal.css").headers().firstValue("Content-Type"))
        .contains("text/css; charset=utf-8");
  }

  private HttpResponse<String> enter(String path, String group, String entered) {
    return pharmacy.form(path, Map.of("group", group, "token", entered));
  }
}
