package dev.scriptline.dispatch.email;

import dev.scriptline.dispatch.acknowledgement.AcknowledgementLinks;
import dev.scriptline.dispatch.email.document.Documents;
import dev.scriptline.dispatch.email.smtp.OutgoingMail;
import dev.scriptline.dispatch.email.smtp.SmtpSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What it takes to draw up a document and to hand it over. */
@Configuration(proxyBeanMethods = false)
class EmailConfiguration {

  @Bean
  Documents documents(EmailSettings settings) {
    return new Documents(settings.zone(), settings.sender());
  }

  @Bean
  Letters letters(EmailSettings settings, AcknowledgementLinks links) {
    return new Letters(settings.sender(), links);
  }

  @Bean
  OutgoingMail outgoingMail(SmtpSettings smtp, EmailSettings email, Clock clock) {
    return new OutgoingMail(smtp, email.returnAddress(), clock);
  }
}
