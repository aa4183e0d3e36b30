package dev.scriptline.dispatch.email.smtp;

import static dev.scriptline.dispatch.email.FaultyPost.Step.CONTENT;
import static dev.scriptline.dispatch.email.FaultyPost.Step.DATA;
import static dev.scriptline.dispatch.email.FaultyPost.Step.DOT;
import static dev.scriptline.dispatch.email.FaultyPost.Step.RCPT;
import static dev.scriptline.dispatch.email.IrishOrders.MAILBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.TickingClock;
import dev.scriptline.dispatch.email.Fault.After;
import dev.scriptline.dispatch.email.Fault.Cuts;
import dev.scriptline.dispatch.email.Fault.DoesThenCuts;
import dev.scriptline.dispatch.email.Fault.DoesThenStalls;
import dev.scriptline.dispatch.email.Fault.Says;
import dev.scriptline.dispatch.email.Fault.Stalls;
import dev.scriptline.dispatch.email.FaultyPost;
import dev.scriptline.dispatch.email.FaultyPost.Step;
import dev.scriptline.dispatch.email.smtp.SmtpSettings.StartTls;
import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.outcome.Outcome.Bounced;
import dev.scriptline.dispatch.outcome.Outcome.Mailed;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Unconfirmed;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.sandbox.infrastructure.mail.MailServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each step of an exchange goes wrong in turn; whether there is a mail, the server's store says.
 */
class OutgoingMailTest {

  private static final Duration SHORT = Duration.ofMillis(800);
  private static final Duration LONG = Duration.ofSeconds(30);
  // Long enough to come to the dot, however busy the machine is.
  private static final Duration TO_THE_DOT = Duration.ofSeconds(10);

  private final MailServer store = MailServer.onFreePorts();
  private final FaultyPost post = new FaultyPost(store);

  @BeforeEach
  void start() {
    store.start();
  }

  @AfterEach
  void stop() {
    post.close();
    store.close();
  }

  @Test
  void handsOverOnce() {
    assertThat(send(LONG)).isInstanceOf(Mailed.class);

    assertThat(store.messagesTo(MAILBOX)).hasSize(1);
  }

  @ParameterizedTest // before the final dot there is no mail, whatever happens
  @EnumSource(
      value = Step.class,
      names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "CONTENT"})
  void knowsThatACutBeforeTheDotLeavesNoMail(Step step) {
    post.harm(step, new Cuts(""));

    // A server that cuts while the mail is read may be noticed only after the dot.
    if (step == CONTENT) {
      assertThat(send(LONG)).isNotInstanceOf(Mailed.class);
    } else {
      assertThat(TestMail.reason(send(LONG))).isEqualTo(ReasonCode.MAIL_UNAVAILABLE);
    }
    assertThat(store.messages()).isEmpty();
  }

  @ParameterizedTest // in the middle of a line too: each byte would begin a read time-out anew
  @CsvSource({"GREETING,22", "EHLO,250-si", "MAIL,25", "RCPT,''", "DATA,354 go"})
  void endsAtItsDeadlineAlthoughTheServerStalls(Step step, String beginning) {
    post.harm(step, new Stalls(beginning));

    assertThat(TestMail.reason(send(SHORT))).isEqualTo(ReasonCode.MAIL_UNAVAILABLE);
    assertThat(store.messages()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "DOT"})
  void triesAgainWhatWasDeclinedForNow(Step step) {
    post.harm(step, new Says("451 4.3.0 later"), new Says("451 4.3.0 later"));

    assertThat(send(LONG)).isInstanceOf(NotSent.class);
    assertThat(store.messages()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "DOT"})
  void triesAgainWhereTheServerGoesAway(Step step) {
    post.harm(step, new Says("421 4.3.2 shutting down"), new Says("421 4.3.2 shutting down"));

    assertThat(TestMail.reason(send(LONG))).isEqualTo(ReasonCode.MAIL_UNAVAILABLE);
  }

  @ParameterizedTest // whose fault it is: a bounce is told to the patient, ours is not
  @CsvSource({
    "GREETING,554 5.7.1 not you,SENDER_REFUSED",
    "MAIL,550 5.7.1 sender rejected,SENDER_REFUSED",
    "RCPT,550 5.1.1 no such user,MAILBOX_REFUSED",
    "RCPT,554 Relay access denied,SENDER_REFUSED",
    "DATA,554 5.2.1 mailbox disabled,MAILBOX_REFUSED",
    "DOT,550 5.1.1 no such user,MAILBOX_REFUSED",
    "DOT,554 5.6.0 content rejected,SENDER_REFUSED"
  })
  void tellsOurFaultFromTheMailboxs(Step step, String reply, ReasonCode reason) {
    post.harm(step, new Says(reply), new Says(reply));

    assertThat(TestMail.reason(send(LONG))).isEqualTo(reason);
    assertThat(store.messages()).isEmpty();
  }

  @Test // the server has spoken; that it does not answer RSET changes nothing
  void keepsARefusalThoughTheServerFallsSilentAfterIt() {
    post.harm(RCPT, new Says("550 5.1.1 no such user"));
    post.harm(Step.EHLO, new After(() -> {}), new Stalls(""));

    assertThat(send(LONG)).isInstanceOf(Bounced.class);
    assertThat(post.count("RSET")).isZero();
  }

  @Test // there may be a mail, and there is one
  void doubtsWhatTheServerTookAndDidNotSay() {
    post.harm(
        DOT,
        new DoesThenCuts(""),
        new DoesThenCuts("25"),
        new DoesThenCuts("250-still"),
        new DoesThenCuts("okay\r\n"),
        new DoesThenCuts("354 what\r\n"),
        new DoesThenStalls());

    for (int times = 1; times <= 5; times++) {
      assertThat(send(LONG)).isInstanceOf(Unconfirmed.class);
      assertThat(store.messagesTo(MAILBOX)).hasSize(times);
    }
    assertThat(send(TO_THE_DOT)).isInstanceOf(Unconfirmed.class);
    assertThat(store.messagesTo(MAILBOX)).hasSize(6);
  }

  @Test // there may be a mail, and there is none: nobody here can know
  void doubtsWhatTheServerDidNotTakeAndDidNotSay() {
    post.harm(DOT, new Cuts(""), new Stalls("2"));

    assertThat(send(LONG)).isInstanceOf(Unconfirmed.class);
    assertThat(send(TO_THE_DOT)).isInstanceOf(Unconfirmed.class);
    assertThat(store.messages()).isEmpty();
  }

  @Test // a worker that was asleep meanwhile must not make a mail that nobody waits for any more
  void writesNoDotAfterTheDeadline() {
    TickingClock clock = new TickingClock();
    post.harm(DATA, new After(() -> clock.pass(LONG.plusSeconds(1))));

    Outcome outcome =
        server(clock, LONG).send(TestMail.mail(), TestMail.recipient(), clock.instant().plus(LONG));

    assertThat(TestMail.reason(outcome)).isEqualTo(ReasonCode.DEADLINE_PASSED);
    assertThat(post.lines()).doesNotContain(".");
    assertThat(store.messages()).isEmpty();
  }

  @Test
  void saysNothingAtAllAfterTheDeadline() {
    Outcome outcome =
        server(Clock.systemUTC(), LONG).send(TestMail.mail(), TestMail.recipient(), Instant.now());

    assertThat(TestMail.reason(outcome)).isEqualTo(ReasonCode.DEADLINE_PASSED);
    assertThat(post.lines()).isEmpty();
  }

  @Test
  void knowsThatNobodyListens() {
    post.close();

    assertThat(TestMail.reason(send(LONG))).isEqualTo(ReasonCode.MAIL_UNAVAILABLE);
  }

  @Test
  void greetsUnderTheSendersDomain() {
    send(LONG);

    assertThat(post.lines()).contains("EHLO scriptline.example.org");
    assertThat(post.lines())
        .anyMatch(line -> line.startsWith("MAIL FROM:<prescriptions@scriptline.example.org>"));
  }

  private Outcome send(Duration patience) {
    return server(Clock.systemUTC(), patience)
        .send(TestMail.mail(), TestMail.recipient(), Instant.now().plus(patience));
  }

  private OutgoingMail server(Clock clock, Duration patience) {
    return new OutgoingMail(
        TestMail.settings(post.port(), "", StartTls.BEYOND_THIS_MACHINE, patience),
        "prescriptions@scriptline.example.org",
        clock);
  }
}
