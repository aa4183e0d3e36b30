package dev.scriptline.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test // whoever chooses the wrong group finds nothing: the page helps to find the right one
  void namesEachPharmacyInItsOwnGroupOnly() {
    String page = pharmacy.get("/portal").body();
    String boots = page.substring(page.indexOf("<h2>Boots</h2>"));
    assertThat(page).containsOnlyOnce("Harbour Pharmacy").containsOnlyOnce("Causeway Pharmacy");
    assertThat(boots).contains("Causeway Pharmacy").doesNotContain("Harbour Pharmacy");
  }

  @Test
  void showsThePrescription() {
    HttpResponse<String> page = enter("/portal", OTHERS, token);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(token, "Harbour Pharmacy", "Dr Orla Murphy", "Lagan Weight Clinic", "201334")
        .contains("Anna O&#39;Neill", "5 June 1985", "4 Ferry Lane, Belfast, BT1 1AA, GB")
        .contains("Wegovy FlexTouch 0.25mg/0.37ml", "Inject 0.25 mg under the skin once a week")
        .contains("Signed, ready to dispense", "Mark as dispensed");
  }

  @Test // what a clinic writes must not become part of the page's code
  void showsNotesAsText() {
    assertThat(enter("/portal", OTHERS, token).body())
        .contains("Second pen &lt;b&gt;to follow&lt;/b&gt;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " %s ",
        "Token: %s",
        "token %s",
        "\u200b%s\u00a0",
        "<%s>.",
        "Harbour Pharmacy, Token: %s Portal: http://127.0.0.1:8090/portal"
      })
  void forgivesHowATokenIsCopied(String pasted) {
    String sloppy = token.substring(0, 6).toLowerCase(Locale.ROOT) + " " + token.substring(6);
    assertThat(enter("/portal", OTHERS, pasted.formatted(sloppy)).statusCode()).isEqualTo(200);
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
  void asksBeforeItDispenses() {
    HttpResponse<String> question = enter("/portal/confirmation", OTHERS, token);
    assertThat(question.statusCode()).isEqualTo(200);
    assertThat(question.body())
        .contains("Mark as dispensed?", token, "Anna O&#39;Neill", "Wegovy FlexTouch")
        .contains("action=\"/portal/dispense\"", "Yes, mark as dispensed")
        .contains("action=\"/portal\"", "No, go back");
    assertThat(pharmacy.ledger(reference, "status")).isEmpty();
  }

  @Test // back, reload and bookmarks ask with GET
  void leadsBackToTheWayIn() {
    for (String act : new String[] {"print", "confirmation", "dispense"}) {
      HttpResponse<String> page = pharmacy.get("/portal/" + act);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("Find a prescription");
    }
  }

  @Test
  void showsHowFarThePrescriptionHasCome() {
    assertThat(enter("/portal", OTHERS, token).body())
        .contains("Issued<span class=\"unseen\">, done</span>", "aria-current=\"step\">Signed")
        .doesNotContain(">Printed</li>");
    assertThat(enter("/portal/print", OTHERS, token).body())
        .contains("aria-current=\"step\">Printed");
  }

  @Test // a step that nobody took is no step
  void doesNotSayThatADispensedOneWasPrinted() {
    assertThat(enter("/portal/dispense", OTHERS, token).body())
        .contains("aria-current=\"step\">Dispensed")
        .doesNotContain("Printed<", "Printed, ");
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
          Boots                | the token      | 404 | Prescription not found.
          All Other Pharmacies | RX000000000000 | 404 | Prescription not found.
          All Other Pharmacies | <script>x      | 404 | Prescription not found.
          All Other Pharmacies | ''             | 422 | Enter the token from the mail.
          ''                   | the token      | 422 | Choose the group of your pharmacy.
          <script>x            | the token      | 422 | Choose the group of your pharmacy.
          """)
  void saysWhyItShowsNothing(String group, String entered, int status, String words) {
    HttpResponse<String> page =
        enter("/portal", group, entered.equals("the token") ? token : entered);
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body())
        .contains("role=\"alert\"", words, "<title>Error: ")
        .doesNotContain("Anna O&#39;Neill", "5 June 1985", "<script");
  }

  @Test // or a token could be tried out from another group
  void answersForAnotherGroupAsForNoPrescription() {
    String other = enter("/portal", "Boots", token).body();
    String none = enter("/portal", "Boots", "RX000000000000").body();
    assertThat(other)
        .contains("check the group", "&quot;Boots&quot; is chosen")
        .isEqualTo(none.replace("RX000000000000", token));
  }

  @Test
  void takesABrokenFormAsAnEmptyOne() {
    HttpResponse<String> page = pharmacy.form("/portal", Map.of("group%ZZ", OTHERS));
    assertThat(page.statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dispense | 409 | Prescription already dispensed.
          void     | 410 | Prescription already voided.
          expire   | 410 | Prescription expired.
          """)
  void showsAndDispensesNothingThatIsOver(String act, int status, String words) {
    pharmacy.post("/sim/prescriptions/" + token + "/" + act, Map.of());
    for (String path :
        new String[] {"/portal", "/portal/print", "/portal/confirmation", "/portal/dispense"}) {
      HttpResponse<String> page = enter(path, OTHERS, token);
      assertThat(page.statusCode()).isEqualTo(status);
      assertThat(page.body())
          .contains("role=\"alert\"", words)
          .doesNotContain("Anna O&#39;Neill", "5 June 1985");
    }
  }

  @Test
  void waitsForTheSignature() {
    pharmacy.set("autoSign", false);
    String unsigned = Caller.murphy(platform.simulator()).issued(Orders.anna(reference));
    assertThat(enter("/portal", OTHERS, unsigned).body())
        .contains("Prescription not yet signed.", "It was issued on");
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
