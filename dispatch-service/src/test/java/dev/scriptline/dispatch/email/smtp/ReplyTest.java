package dev.scriptline.dispatch.email.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.email.smtp.Reply.About;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {

  @ParameterizedTest // a bounce is told to the patient; what is our fault must not be one
  @CsvSource({
    "550 5.1.1 no such user,MAILBOX",
    "550-5.1.1 no such user,MAILBOX",
    "550 no such user,MAILBOX",
    "551 moved,MAILBOX",
    "552 5.2.2 mailbox full,MAILBOX",
    "553 5.1.3 bad address,MAILBOX",
    "554 5.4.4 no route to that domain,MAILBOX",
    "556 5.1.10 that domain takes no mail,MAILBOX",
    "550 5.5.0 mailbox unavailable,MAILBOX",
    "550 5.0.0 no,MAILBOX",
    "550 5.1.8 sender's domain unknown,US",
    "550 5.1.7 sender's address odd,US",
    "552 5.3.4 too big,US",
    "554 5.5.4 parameters,US",
    "554 5.6.0 content,US",
    "550 5.7.1 relaying denied,US",
    "554 5.7.1 policy,US",
    "550 we do not relay,US",
    "554 Relay access denied,US",
    "500 what,US",
    "503 bad sequence,US",
    "530 5.7.0 authentication required,US",
    "530 authentication required,US",
    "535 bad credentials,US",
    "555 parameters,US"
  })
  void saysWhomARefusalIsAbout(String text, About about) {
    assertThat(new Reply(Integer.parseInt(text.substring(0, 3)), text).about()).isEqualTo(about);
  }

  @Test
  void keepsWordsThatCanBeShown() {
    Reply reply = new Reply(550, "550-no\u0000\r\n550 " + "x".repeat(5_000));

    assertThat(reply.words().reveal()).startsWith("550-no 550 xxx").hasSizeLessThan(1_100);
    assertThat(reply.toString()).isEqualTo("Reply[550]");
  }
}
