package dev.scriptline.dispatch.acknowledgement;

import static dev.scriptline.dispatch.email.IrishOrders.MAILBOX;
import static dev.scriptline.dispatch.email.IrishOrders.irish;
import static dev.scriptline.dispatch.email.IrishOrders.seans;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.dispatch.email.Fault.DoesThenCuts;
import dev.scriptline.dispatch.email.FaultyPost.Step;
import dev.scriptline.dispatch.email.Inbox;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.order.DispatchOrder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the link in a pharmacist's mail to the word that the others hear. */
class AcknowledgementIntegrationTest extends RunningDispatch {

  private static final HttpClient BROWSER = HttpClient.newHttpClient();
  private static final Pattern LINK =
      Pattern.compile("http://127\\.0\\.0\\.1:8081(/acknowledgements/\\S+)");

  private final Inbox inbox = new Inbox(MAIL, MAILBOX);

  @Autowired private AcknowledgementTokens tokens;

  @Test
  void tellsTheOthersWhenTheButtonIsPressed() throws Exception {
    DispatchOrder order = seans();
    UUID transmission = ask(order);
    awaitTold(transmission, Status.EMAILED);
    String link = link(order);

    // Scanners follow links, and ask for heads.
    call("GET", link);
    call("HEAD", link);
    assertThat(call("GET", link).body())
        .contains(serial(order), "<form method=\"post\">", "<button type=\"submit\">")
        .doesNotContain("Seán", "Súilleabháin", "Wegovy", "<script");
    assertThat(statuses(transmission)).containsExactly(Status.EMAILED);

    HttpResponse<String> pressed = call("POST", link);

    assertThat(pressed.statusCode()).isEqualTo(200);
    assertThat(pressed.body()).contains("acknowledged since", serial(order));
    PrescriptionStatusChanged told = awaitTold(transmission, Status.ACKNOWLEDGED);
    assertThat(told.source()).isEqualTo(StatusSource.PHARMACY);
    assertThat(told.occurredAt()).isNotNull();
    assertThat(state(transmission)).isEqualTo("ISSUED");

    // The same word again.
    assertThat(call("POST", link).body()).isEqualTo(pressed.body());
    assertThat(call("GET", link).body()).isEqualTo(pressed.body());
    assertThat(call("GET", link).body()).doesNotContain("<form");
    assertThat(statuses(transmission)).containsExactly(Status.EMAILED, Status.ACKNOWLEDGED);
  }

  @Test
  void fencesThePageIn() throws Exception {
    DispatchOrder order = seans();
    awaitTold(ask(order), Status.EMAILED);

    HttpResponse<String> page = call("GET", link(order));

    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "'sha256-")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
  }

  @Test // a browser that sends no referrer sends this origin with the form
  void takesTheFormOfAPrivateBrowser() throws Exception {
    DispatchOrder order = seans();
    UUID transmission = ask(order);
    awaitTold(transmission, Status.EMAILED);
    HttpRequest form =
        request(link(order))
            .header("Origin", "null")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.noBody())
            .build();

    assertThat(BROWSER.send(form, BodyHandlers.ofString()).statusCode()).isEqualTo(200);

    awaitTold(transmission, Status.ACKNOWLEDGED);
  }

  @Test // nobody could say whether it had arrived; now somebody has
  void settlesWhatNobodyKnew() throws Exception {
    DispatchOrder order = seans();
    POST.harm(Step.DOT, new DoesThenCuts("25"));
    UUID transmission = ask(order);
    awaitTold(transmission, Status.NEEDS_HUMAN);

    assertThat(call("POST", link(order)).statusCode()).isEqualTo(200);

    assertThat(awaitTold(transmission, Status.EMAILED).source())
        .isEqualTo(StatusSource.RECONCILIATION);
    awaitTold(transmission, Status.ACKNOWLEDGED);
    assertThat(state(transmission)).isEqualTo("ISSUED");
    assertThat(inbox.about(serial(order))).hasSize(1);
  }

  @Test // pressed before our own server has answered
  void waitsForAWorkerThatIsStillSending() throws Exception {
    DispatchOrder order = seans();
    dyingWorkers.afterTheCall(order.transmissionId());
    UUID transmission = ask(order);
    await().atMost(SOON).until(() -> !inbox.about(serial(order)).isEmpty());

    assertThat(call("POST", link(order)).statusCode()).isEqualTo(200);

    awaitTold(transmission, Status.ACKNOWLEDGED);
    awaitState(transmission, JobState.ISSUED);
    assertThat(inbox.about(serial(order))).hasSize(1);
  }

  @Test // the patient was told that it did not arrive: nothing is moved, somebody telephones
  void keepsAWordThatContradictsUs() throws Exception {
    DispatchOrder order = irish().to("refused.pharmacy@securemail.example.org").order();
    UUID transmission = ask(order);
    awaitTold(transmission, Status.BOUNCED);

    HttpResponse<String> page = call("POST", path(transmission));

    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body()).contains("no longer open", "telephone the prescriber");
    assertThat(state(transmission)).isEqualTo("REFUSED");
    assertThat(verdict(transmission)).isEqualTo("contradicted");
    assertThat(desk().get("support", "/api/acknowledgements").body())
        .extracting(it -> it.path("transmissionId").asString())
        .contains(transmission.toString());
    assertThat(statuses(transmission)).containsExactly(Status.BOUNCED);
  }

  @Test // a database that was restored learns of the transmission later
  void keepsAWordOnWhatIsNotKnownYet() throws Exception {
    DispatchOrder order = seans();

    assertThat(call("POST", path(order.transmissionId())).statusCode()).isEqualTo(200);
    assertThat(verdict(order.transmissionId())).isEqualTo("waiting");

    ask(order);
    awaitTold(order.transmissionId(), Status.ACKNOWLEDGED);
  }

  @Test
  void answersBadLinksWithPlainPages() throws Exception {
    String expired =
        "/acknowledgements/" + tokens.write(UUID.randomUUID(), Instant.now().minusSeconds(60));

    for (String method : new String[] {"GET", "POST"}) {
      assertThat(call(method, "/acknowledgements/nonsense").statusCode()).isEqualTo(404);
      assertThat(call(method, "/acknowledgements/" + "A".repeat(76)).body())
          .contains("not complete")
          .contains("<!doctype html>");
      assertThat(call(method, expired).statusCode()).isEqualTo(410);
    }
    assertThat(call("PUT", expired).statusCode()).isEqualTo(405);
  }

  private String link(DispatchOrder order) {
    Matcher link = LINK.matcher(inbox.about(serial(order)).getFirst().text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private String path(UUID transmission) {
    return "/acknowledgements/" + tokens.write(transmission, Instant.now().plusSeconds(600));
  }

  private HttpResponse<String> call(String method, String path)
      throws IOException, InterruptedException {
    return BROWSER.send(
        request(path).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port(), path)));
  }

  private String verdict(UUID transmission) {
    return jdbc.sql("select verdict from acknowledgement where transmission_id = :id")
        .param("id", transmission)
        .query(String.class)
        .single();
  }

  private static String serial(DispatchOrder order) {
    return order.number().value() + "-" + order.transmissionNo();
  }
}
