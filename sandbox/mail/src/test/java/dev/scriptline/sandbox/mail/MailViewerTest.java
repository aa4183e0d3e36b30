package dev.scriptline.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailViewerTest {

  private static final String PHARMACY = "orchard.pharmacy@securemail.example.org";
  private static final String ANNA = "anna@example.org";
  private static final byte[] PDF = "%PDF-1.7 not a long one".getBytes(StandardCharsets.US_ASCII);

  @RegisterExtension private final RunningViewer viewer = new RunningViewer();

  @Test
  void saysThatNothingHasComeYet() {
    HttpResponse<String> page = viewer.get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("No mail has come yet.").doesNotContain("Throw all mail away");
  }

  @Test
  void showsTheMailboxesOfPharmaciesAndPatientsNewestFirst() throws Exception {
    viewer.post().send(ANNA, "First", "to a patient");
    viewer.awaitMails(1);
    viewer.post().send(PHARMACY, "Second", "to a pharmacy");
    viewer.awaitMails(2);

    String page = viewer.get("/").body();

    assertThat(page)
        .contains("All mailboxes <span class=\"count\">2 mails</span>")
        .contains("anna@example.org (1)", "orchard.pharmacy@securemail.example.org (1)")
        .containsSubsequence(">Second<", ">First<");
  }

  @ParameterizedTest
  @CsvSource({
    "/?to=ANNA@example.org, First, Second",
    "/?to=nna@example.org, No mail fits, First",
    "/?q=securemail, Second, First",
    "/?q=pAtIeNt, First, Second",
    "/?q=second, Second, First",
    "/?to=anna%40example.org&q=second, No mail fits, First"
  })
  void filters(String address, String shown, String hidden) throws Exception {
    viewer.post().send(ANNA, "First", "to a patient");
    viewer.post().send(PHARMACY, "Second", "to a pharmacy");
    viewer.awaitMails(2);

    assertThat(viewer.get(address).body()).contains(shown).doesNotContain(">" + hidden + "<");
  }

  @Test
  void showsFiftyMailsAtATime() throws Exception {
    for (int i = 1; i <= 51; i++) {
      viewer.post().send(ANNA, "Mail no " + i, "text");
    }
    viewer.awaitMails(51);

    assertThat(viewer.get("/?q=mail").body())
        .contains("51 mails", ">Mail no 51<", ">Mail no 2<", "Page 1 of 2")
        .contains("href=\"/?q=mail&amp;page=2\">Older")
        .doesNotContain(">Mail no 1<");
    assertThat(viewer.get("/?q=mail&page=2").body())
        .contains(">Mail no 1<", "href=\"/?q=mail\">Newer")
        .doesNotContain(">Mail no 2<");
  }

  @Test
  void showsOneMailWithItsHeadersAndText() throws Exception {
    viewer.post().send(ANNA, "Réamhscríbhinn", "Portal: http://127.0.0.1:8090/portal.\n<b>no</b>");
    viewer.awaitMails(1);

    assertThat(viewer.get("/messages/1-anna@example.org").body())
        .contains("<h1><bdi>Réamhscríbhinn</bdi></h1>")
        .contains("<dt>From</dt>", Post.SENDER, "<dt>Message-ID</dt>", "<dt>Mailbox</dt>")
        .contains("<a href=\"http://127.0.0.1:8090/portal\" rel=\"noreferrer noopener\">")
        .contains("&lt;b&gt;no&lt;/b&gt;");
  }

  @Test
  void showsThePdfInTheBrowserAndHandsItOut() throws Exception {
    sendRich();

    assertThat(viewer.get("/messages/1-" + PHARMACY).body())
        .contains("réamh scríbhinn.pdf", "application/pdf, 23 bytes", "The same in plain text.");
    HttpResponse<byte[]> open = viewer.bytes("/messages/1-" + PHARMACY + "/attachments/1");
    assertThat(open.body()).isEqualTo(PDF);
    assertThat(open.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(open.headers().firstValue("Content-Disposition"))
        .contains(
            "inline; filename=\"r_amh scr_bhinn.pdf\";"
                + " filename*=UTF-8''r%C3%A9amh%20scr%C3%ADbhinn.pdf");
    HttpResponse<byte[]> kept =
        viewer.bytes("/messages/1-" + PHARMACY + "/attachments/1?download=1");
    assertThat(kept.body()).isEqualTo(PDF);
    assertThat(kept.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; ");
  }

  @Test // what a mail brings must reach neither the page, nor the network, nor another page
  void cagesTheHtmlOfAMail() throws Exception {
    sendRich();

    String path = "/messages/1-" + PHARMACY;
    assertThat(viewer.get(path).body())
        .contains("<iframe sandbox=\"\"", "src=\"" + path + "/html\"")
        .doesNotContain("<script", "alert(1)");
    HttpResponse<String> html = viewer.get(path + "/html");
    assertThat(html.body()).contains("alert(1)");
    assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "img-src data:", "form-action 'none'")
        .endsWith("; sandbox")
        .doesNotContain("script-src", "http", "allow-");
  }

  @ParameterizedTest
  @CsvSource({"text/html", "image/svg+xml", "application/xhtml+xml", "text/xml"})
  void showsNoAttachmentThatCouldAct(String type) throws Exception {
    viewer
        .post()
        .send(PHARMACY, "Page", "<p>x", "page", type, "<script>".getBytes(StandardCharsets.UTF_8));
    viewer.awaitMails(1);

    HttpResponse<byte[]> kept = viewer.bytes("/messages/1-" + PHARMACY + "/attachments/1");
    assertThat(kept.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(kept.headers().firstValue("Content-Security-Policy").orElse(""))
        .endsWith("; sandbox");
    assertThat(kept.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(viewer.get("/messages/1-" + PHARMACY).body()).doesNotContain(">Open<");
  }

  @Test
  void showsTheSource() throws Exception {
    sendRich();

    HttpResponse<String> source = viewer.get("/messages/1-" + PHARMACY + "/source");
    assertThat(source.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
    assertThat(source.body()).contains("Subject: Rich", "Content-Type: multipart/mixed");
  }

  @Test
  void throwsAllMailAway() throws Exception {
    sendRich();
    assertThat(viewer.get("/").body()).contains("method=\"post\" action=\"/throw-away\"");

    HttpResponse<String> answer = viewer.post("/throw-away");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/");
    assertThat(viewer.get("/").body()).contains("No mail has come yet.");
    assertThat(viewer.get("/messages/1-" + PHARMACY).statusCode()).isEqualTo(404);
  }

  @Test // a page anywhere on the web can post a form to 127.0.0.1
  void throwsNothingAwayForAnotherSite() throws Exception {
    sendRich();

    assertThat(viewer.post("/throw-away", "Origin", "http://evil.example.com").statusCode())
        .isEqualTo(403);
    assertThat(viewer.post("/throw-away", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(viewer.server().stored()).hasSize(1);
    assertThat(viewer.post("/throw-away", "Origin", viewer.address().toString()).statusCode())
        .isEqualTo(303);
  }

  @Test
  void reloadsItselfWhenAsked() {
    assertThat(viewer.get("/").headers().firstValue("Refresh")).isEmpty();
    assertThat(viewer.get("/?watch=1").headers().firstValue("Refresh")).contains("5");
    assertThat(viewer.get("/?watch=1").body()).contains("Stop reloading");
  }

  @Test
  void fencesItsPagesIn() throws Exception {
    sendRich();
    for (String path : new String[] {"/", "/api", "/messages/1-" + PHARMACY, "/nothing"}) {
      HttpResponse<String> page = viewer.get(path);
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'")
          .doesNotContain("unsafe", "http", "script");
      assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(page.body()).doesNotContain("<script", "style=");
    }
    assertThat(viewer.get("/mail.css").headers().firstValue("Content-Type"))
        .contains("text/css; charset=utf-8");
  }

  @Test
  void hasNothingElsewhere() throws Exception {
    sendRich();
    for (String path :
        new String[] {
          "/messages",
          "/messages/2-" + PHARMACY,
          "/messages/1-" + PHARMACY + "/attachments/2",
          "/messages/1-" + PHARMACY + "/attachments/x",
          "/messages/1-" + PHARMACY + "/else",
          "/x/y"
        }) {
      assertThat(viewer.get(path).statusCode()).isEqualTo(404);
    }
    assertThat(viewer.post("/").statusCode()).isEqualTo(404);
    assertThat(viewer.get("/?page=x&to=&q=%20").statusCode()).isEqualTo(200);
  }

  @Test
  void namesAPortThatIsTaken() {
    assertThatThrownBy(() -> MailViewer.start(viewer.server(), viewer.address().getPort()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Port %d for the mail viewer is taken.", viewer.address().getPort());
  }

  private void sendRich() throws Exception {
    viewer
        .post()
        .send(
            PHARMACY,
            "Rich",
            "<p>Rich</p><script>alert(1)</script>",
            "C:\\post/réamh scríbhinn.pdf",
            "application/pdf",
            PDF);
    viewer.awaitMails(1);
  }
}
