package dev.scriptline.dispatch.returned;

import static dev.scriptline.dispatch.email.IrishOrders.irish;
import static dev.scriptline.dispatch.email.IrishOrders.seans;
import static dev.scriptline.dispatch.returned.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.dispatch.Instance;
import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.dispatch.email.Fault.DoesThenCuts;
import dev.scriptline.dispatch.email.FaultyPost.Step;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import dev.scriptline.events.StatusSource;
import dev.scriptline.events.order.DispatchOrder;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a mail server's report in the return mailbox to what the patient may do next. */
class ReturnedMailIntegrationTest extends RunningDispatch {

  @Test
  void endsWhatTheServerTookAndSentBack() {
    DispatchOrder order = irish().to("bounces.pharmacy@securemail.example.org").order();

    UUID transmission = ask(order);

    PrescriptionStatusChanged bounced = awaitTold(transmission, Status.BOUNCED);
    assertThat(bounced.reason()).isEqualTo(new Reason("mailbox-refused"));
    assertThat(bounced.source()).isEqualTo(StatusSource.DISPATCH);
    assertThat(statuses(transmission)).containsExactly(Status.EMAILED, Status.BOUNCED);
    assertThat(state(transmission)).isEqualTo("CLOSED");
    // The patient may choose another pharmacy at once.
    DispatchOrder next = irish().ids(order.prescriptionId(), UUID.randomUUID(), 2).order();
    awaitTold(ask(next), Status.EMAILED);
  }

  @Test
  void notesADelayAndWaits() throws Exception {
    DispatchOrder order = irish().to("delayed.pharmacy@securemail.example.org").order();

    UUID transmission = ask(order);

    await().atMost(SOON).until(() -> verdicts(transmission).equals(List.of("noted")));
    assertThat(state(transmission)).isEqualTo("ISSUED");
    assertThat(statuses(transmission)).containsExactly(Status.EMAILED);
  }

  @Test // nobody knew whether it had arrived: now it is known that it did not
  void settlesWhatNobodyKnew() {
    DispatchOrder order = irish().to("bounces.pharmacy@securemail.example.org").order();
    POST.harm(Step.DOT, new DoesThenCuts("25"));

    UUID transmission = ask(order);

    awaitTold(transmission, Status.BOUNCED);
    assertThat(state(transmission)).isEqualTo("REFUSED");
    assertThat(statuses(transmission)).doesNotContain(Status.EMAILED).endsWith(Status.BOUNCED);
  }

  @Test // the same report twice, and one more on the same mail
  void endsItOnce() throws Exception {
    UUID transmission = ask(seans());
    awaitTold(transmission, Status.EMAILED);
    String report = report(transmission, "failed", "5.1.1");

    deliver(report);
    deliver(report);
    deliver(report.replace("Sorry.", "Sorry again."));

    await().atMost(SOON).until(() -> verdicts(transmission).size() >= 2);
    await().atMost(SOON).until(() -> !verdicts(transmission).contains("waiting"));
    assertThat(verdicts(transmission)).containsOnlyOnce("bounced");
    assertThat(statuses(transmission)).containsExactly(Status.EMAILED, Status.BOUNCED);
  }

  @Test // somebody at the pharmacy has seen it: no machine decides who is right
  void closesNothingThatWasAcknowledged() throws Exception {
    UUID transmission = ask(seans());
    awaitTold(transmission, Status.EMAILED);
    jdbc.sql("insert into acknowledgement values (:id, now(), 'told', now())")
        .param("id", transmission)
        .update();

    deliver(report(transmission, "failed", "5.1.1"));

    await().atMost(SOON).until(() -> verdicts(transmission).equals(List.of("contradicted")));
    assertThat(state(transmission)).isEqualTo("ISSUED");
    assertThat(statuses(transmission)).containsExactly(Status.EMAILED);
    assertThat(listed("CONTRADICTED")).contains(transmission.toString());
  }

  @Test // a copy may have arrived: the report may be about the other
  void closesNothingOfWhichACopyMayHaveArrived() throws Exception {
    UUID transmission = ask(seans());
    awaitTold(transmission, Status.EMAILED);
    jdbc.sql(
            """
            insert into dispatch_attempt (transmission_id, attempt, fence, begun_at, message_id, document_hash, outcome)
            values (:id, 2, 9, now(), 'x', 'x', 'unconfirmed')
            """)
        .param("id", transmission)
        .update();

    deliver(report(transmission, "failed", "5.1.1"));

    await().atMost(SOON).until(() -> verdicts(transmission).equals(List.of("unclear")));
    assertThat(state(transmission)).isEqualTo("ISSUED");
  }

  @Test // a report outlives the database that knew the mail
  void waitsForWhatIsNotKnownYet() throws Exception {
    DispatchOrder order = seans();
    deliver(report(order.transmissionId(), "failed", "5.1.1"));
    await().atMost(SOON).until(() -> verdicts(order.transmissionId()).equals(List.of("waiting")));

    ask(order);

    awaitTold(order.transmissionId(), Status.BOUNCED);
    awaitState(order.transmissionId(), JobState.CLOSED);
  }

  @Test
  void leavesToPeopleWhatItCannotRead() throws Exception {
    String subject = "Who is this? " + UUID.randomUUID();
    long before = unreadable();

    deliver("From: quay@securemail.example.org\nSubject: %s\n\nHello?\n".formatted(subject));

    await().atMost(SOON).until(() -> unreadable() == before + 1);
    await().atMost(SOON).until(() -> flags(subject).contains(Flags.Flag.FLAGGED));
    assertThat(flags(subject).contains(Flags.Flag.SEEN)).isFalse();
    assertThat(listed("UNREADABLE")).contains("no-report").doesNotContain(subject, "quay@");
    assertThat(desk().get("patient", "/api/returned-mails").status()).isEqualTo(403);
  }

  @Test // two instances read one mailbox
  void takesEachMailOnceWithTwoReaders() throws Exception {
    Map<String, String> mail =
        Map.of(
            "RETURN_MAILBOX_HOST",
            "127.0.0.1",
            "RETURN_MAILBOX_PORT",
            Integer.toString(MAIL.imapPort()),
            "RETURN_MAILBOX_USER",
            RETURNS,
            "RETURN_MAILBOX_PASSWORD",
            "sandbox",
            "SMTP_PORT",
            Integer.toString(POST.port()),
            "scriptline.return-mailbox.poll",
            "PT0.05S");
    try (Instance _ = Instance.started(INFRASTRUCTURE, PLATFORM, mail)) {
      for (int i = 0; i < 10; i++) {
        UUID transmission = ask(irish().to("bounces.pharmacy@securemail.example.org").order());
        awaitTold(transmission, Status.BOUNCED);
        assertThat(statuses(transmission)).containsExactly(Status.EMAILED, Status.BOUNCED);
      }
    }
  }

  private List<String> verdicts(UUID transmission) {
    return jdbc.sql("select verdict from returned_mail where transmission_id = :id")
        .param("id", transmission)
        .query((row, _) -> row.getString("verdict"))
        .list();
  }

  private long unreadable() {
    return jdbc.sql("select count(*) from returned_mail where verdict = 'unreadable'")
        .query(Long.class)
        .single();
  }

  private String listed(String verdict) {
    JsonNode list = desk().get("support", "/api/returned-mails?verdict=" + verdict).body();
    return list.toString();
  }

  private static Flags flags(String subject) throws MessagingException {
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", MAIL.imapPort(), RETURNS, "sandbox");
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        for (Message message : inbox.getMessages()) {
          if (subject.equals(message.getSubject())) {
            return new Flags(message.getFlags());
          }
        }
      }
    }
    throw new AssertionError("the mail is gone");
  }

  /** As a mail server does: with a sender of its own or none. */
  private static void deliver(String text) throws MessagingException {
    Properties server = new Properties();
    server.put("mail.smtp.host", "127.0.0.1");
    server.put("mail.smtp.port", Integer.toString(MAIL.smtpPort()));
    server.put("mail.smtp.from", "mailer-daemon@mx.example.com");
    MimeMessage mail = Reports.mail(text);
    try (Transport transport = Session.getInstance(server).getTransport("smtp")) {
      transport.connect();
      transport.sendMessage(mail, new InternetAddress[] {new InternetAddress(RETURNS)});
    }
  }
}
