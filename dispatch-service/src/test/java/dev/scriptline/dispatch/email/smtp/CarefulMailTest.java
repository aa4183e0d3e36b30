package dev.scriptline.dispatch.email.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.dispatch.email.Fault.Says;
import dev.scriptline.dispatch.email.FaultyPost;
import dev.scriptline.dispatch.email.FaultyPost.Step;
import dev.scriptline.dispatch.email.smtp.SmtpSettings.StartTls;
import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.edge.MalformedSettingException;
import dev.scriptline.edge.Secret;
import dev.scriptline.sandbox.infrastructure.mail.MailServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said in clear, and to whom we say who we are. */
class CarefulMailTest {

  private static final Duration LONG = Duration.ofSeconds(30);

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

  @Test // patients' particulars leave encrypted or not at all
  void saysNothingInClearWhereItMustNot() {
    Outcome outcome = send("", StartTls.ALWAYS);

    assertThat(TestMail.reason(outcome)).isEqualTo(ReasonCode.MAIL_UNAVAILABLE);
    assertThat(post.count("MAIL")).isZero();
    assertThat(store.messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "smtp.example.org,BEYOND_THIS_MACHINE,true",
    "127.0.0.1.example.org,BEYOND_THIS_MACHINE,true",
    "localhost.example.org,BEYOND_THIS_MACHINE,true",
    "127.0.0.1,BEYOND_THIS_MACHINE,false",
    "LocalHost,BEYOND_THIS_MACHINE,false",
    "127.0.0.1,ALWAYS,true",
    "mail,WHERE_OFFERED,false"
  })
  void encryptsWhateverLeavesThisMachine(String host, StartTls startTls, boolean required) {
    SmtpSettings settings = new SmtpSettings(host, 25, "", Secret.of(""), startTls, LONG, LONG);

    assertThat(settings.requiresTls()).isEqualTo(required);
  }

  @Test
  void takesARefusedLoginForOurFault() {
    post.harm(Step.EHLO, new Says("250-post\r\n250 AUTH PLAIN"));
    post.harm(Step.AUTH, new Says("535 5.7.8 bad credentials"));

    Outcome outcome = send("us", StartTls.WHERE_OFFERED);

    assertThat(TestMail.reason(outcome)).isEqualTo(ReasonCode.SENDER_REFUSED);
    assertThat(post.count("MAIL")).isZero();
  }

  @Test
  void wantsUserAndPasswordTogether() {
    assertThatThrownBy(
            () -> new SmtpSettings("mail", 25, "us", Secret.of(""), StartTls.ALWAYS, LONG, LONG))
        .isInstanceOf(MalformedSettingException.class)
        .hasMessageStartingWith("SMTP_USER and SMTP_PASSWORD");
  }

  private Outcome send(String user, StartTls startTls) {
    return new OutgoingMail(
            TestMail.settings(post.port(), user, startTls, LONG),
            "prescriptions@scriptline.example.org",
            Clock.systemUTC())
        .send(TestMail.mail(), TestMail.recipient(), Instant.now().plus(LONG));
  }
}
