package dev.scriptline.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class MailApiTest {

  private static final String ANNA = "anna@example.org";
  private static final String SEAN = "sean@example.org";

  @RegisterExtension private final RunningViewer viewer = new RunningViewer();

  @Test
  void listsMailsNewestFirst() throws Exception {
    viewer.post().send(ANNA, "First", "one");
    viewer.awaitMails(1);
    viewer.post().send(SEAN, "Second", "two");
    viewer.awaitMails(2);

    JsonNode list = viewer.json("/api/messages");

    assertThat(list.path("total").intValue()).isEqualTo(2);
    assertThat(list.path("mailboxes").path(ANNA).intValue()).isEqualTo(1);
    assertThat(list.path("messages"))
        .extracting(mail -> mail.path("subject").asString())
        .containsExactly("Second", "First");
    assertThat(viewer.json("/api/messages?limit=1").path("messages")).hasSize(1);
    assertThat(viewer.json("/api/messages?limit=1").path("total").intValue()).isEqualTo(2);
  }

  @Test
  void findsByMailboxAndWords() throws Exception {
    viewer.post().send(ANNA, "First", "one");
    viewer.post().send(SEAN, "Second", "two");
    viewer.awaitMails(2);

    assertThat(viewer.json("/api/messages?to=" + SEAN).path("messages"))
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.path("mailbox").asString()).isEqualTo(SEAN);
          assertThat(mail.path("to").asString()).isEqualTo(SEAN);
          assertThat(mail.path("from").asString()).isEqualTo(Post.SENDER);
          assertThat(mail.path("messageId").asString()).startsWith("<").endsWith(">");
        });
    assertThat(viewer.json("/api/messages?to=nobody@example.org").path("total").intValue())
        .isZero();
    assertThat(viewer.json("/api/messages?q=ONE").path("total").intValue()).isEqualTo(1);
  }

  @Test
  void tellsAllOfOneMail() throws Exception {
    byte[] attached = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    viewer.post().send(ANNA, "Rich", "<p>Rich</p>", "a.pdf", "application/pdf", attached);
    viewer.awaitMails(1);
    String href = viewer.json("/api/messages").at("/messages/0/href").asString();

    JsonNode mail = viewer.json(href);

    assertThat(mail.path("text").asString()).isEqualTo("The same in plain text.");
    assertThat(mail.path("html").asString()).isEqualTo("<p>Rich</p>");
    assertThat(mail.path("damaged").booleanValue()).isFalse();
    JsonNode file = mail.path("attachments").get(0);
    assertThat(file.path("name").asString()).isEqualTo("a.pdf");
    assertThat(file.path("type").asString()).isEqualTo("application/pdf");
    assertThat(file.path("size").intValue()).isEqualTo(attached.length);
    assertThat(viewer.bytes(file.path("href").asString()).body()).isEqualTo(attached);
    assertThat(viewer.get(mail.path("source").asString()).body()).contains("Subject: Rich");
  }

  @Test
  void knowsNoMailThatIsNotThere() {
    assertThat(viewer.get("/api/messages/1-" + ANNA).statusCode()).isEqualTo(404);
    assertThat(viewer.json("/api/messages/1-" + ANNA).path("message").asString())
        .isEqualTo("There is no such mail.");
  }

  @Test
  void isDescribedByAPageOfTheViewer() {
    assertThat(viewer.get("/api").body())
        .contains("GET /api/messages", "?to=", "?q=", "?limit=", "POST /throw-away");
  }
}
