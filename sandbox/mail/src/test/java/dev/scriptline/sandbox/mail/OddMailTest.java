package dev.scriptline.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that no careful program sends; none may hide the others, or reach into a page. */
class OddMailTest {

  private static final String ANNA = "anna@example.org";
  private static final String MAIL = "/messages/1-" + ANNA;

  @RegisterExtension private final RunningViewer viewer = new RunningViewer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: no body\n\n",
        "no header at all\n\nbody",
        "Content-Type: multipart/mixed\n\n--nope\nhello",
        "Content-Type: multipart/mixed; boundary=\"b\"\n\nnothing of it follows",
        "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\ncut off",
        "Content-Type: ;;;=\nContent-Transfer-Encoding: none\n\nbody",
        "Content-Type: text/plain; charset=x-klingon\n\nbody",
        "Content-Type: text/plain; charset=\"\u00a7\"\n\nbody",
        "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!! not base64 !!!!",
        "Subject: =?x-klingon?Q?=41?=\nFrom: <<>>,@\nDate: yesterday\nMessage-ID: \n\nbody",
        "Content-Type: application/pdf; name=\"=?utf-8?B?????=\"\nContent-Disposition: ;\n\n%PDF",
        "Content-Type: message/rfc822\n\nContent-Type: multipart/mixed\n\ninner"
      })
  void showsWhateverWasSent(String source) throws Exception {
    viewer.post().send("sean@example.org", "A good one", "text");
    viewer.post().sendRaw(ANNA, source);
    viewer.awaitMails(2);

    assertThat(viewer.get("/").body()).contains("2 mails", "A good one", "href=\"" + MAIL + "\"");
    assertThat(viewer.get("/?q=good").body()).contains("1 mail<", "A good one");
    for (String path : new String[] {MAIL, MAIL + "/source", "/api" + MAIL, "/api/messages"}) {
      assertThat(viewer.get(path).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void showsTextWhoseCharsetIsUnknown() throws Exception {
    viewer.post().sendRaw(ANNA, "Content-Type: text/plain; charset=x-klingon\n\nSe\u00c3\u00a1n");
    viewer.awaitMails(1);

    assertThat(viewer.get(MAIL).body()).contains("Se\u00e1n");
  }

  @Test
  void showsWhatItCannotDecodeAsItWasSent() throws Exception {
    viewer
        .post()
        .sendRaw(ANNA, "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!! no");
    viewer.awaitMails(1);

    assertThat(viewer.get(MAIL).body()).contains("!!!! no");
  }

  @Test
  void takesCodeInASubjectForText() throws Exception {
    viewer
        .post()
        .send(ANNA, "</title><script>alert(1)</script>\"'&", "<img src=x onerror=alert(2)>");
    viewer.awaitMails(1);

    for (String path : new String[] {"/", MAIL}) {
      assertThat(viewer.get(path).body())
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;")
          .doesNotContain("<script", "<img");
    }
  }

  @Test // encoded line breaks once made headers of their own; turned writing hides a file's type
  void putsEachHeaderOnOneLine() throws Exception {
    viewer.post().sendRaw(ANNA, "Subject: =?utf-8?Q?one=0D=0ABcc:_two=00=E2=80=AEthree?=\n\nbody");
    viewer.awaitMails(1);

    assertThat(viewer.json("/api" + MAIL).path("subject").asString())
        .isEqualTo("one Bcc: two\uFFFD\uFFFDthree");
  }

  @Test // a name must not end the header it is sent in
  void keepsAnAttachmentsNameWithinItsHeader() throws Exception {
    viewer
        .post()
        .sendRaw(
            ANNA,
            """
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*=utf-8''a%22%0D%0ASet-Cookie:%20x=1%0D%0A.pdf

            %PDF\
            """);
    viewer.awaitMails(1);

    HttpResponse<byte[]> file = viewer.bytes(MAIL + "/attachments/1");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("inline; filename=\"")
        .doesNotContain("\n", "\r");
  }

  @Test
  void showsTheBeginningOfAHugeText() throws Exception {
    viewer.post().send(ANNA, "Huge", "line of text\n".repeat(500_000));
    viewer.awaitMails(1);

    String page = viewer.get(MAIL).body();
    assertThat(page).contains("Only the beginning is shown").hasSizeLessThan(300_000);
    assertThat(viewer.bytes(MAIL + "/source").body()).hasSizeGreaterThan(6_500_000);
  }

  @Test
  void digsNoDeeperThanReasonable() throws Exception {
    StringBuilder nested = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      nested.append("Content-Type: multipart/mixed; boundary=\"b%1$d\"\n\n--b%1$d\n".formatted(i));
    }
    viewer.post().sendRaw(ANNA, nested + "Content-Type: text/plain\n\ndeep");
    viewer.awaitMails(1);

    assertThat(viewer.get(MAIL).body()).contains("cannot be told apart", "deep");
  }

  @Test
  void isFoundUnderAnyAddress() throws Exception {
    viewer.post().send("\"a/b+c d%\"@example.org", "Odd address", "text");
    viewer.awaitMails(1);

    String href = viewer.json("/api/messages").at("/messages/0/href").asString();
    assertThat(viewer.json(href).path("subject").asString()).isEqualTo("Odd address");
  }
}
