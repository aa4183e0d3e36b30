package dev.scriptline.dispatch.returned;

import dev.scriptline.dispatch.email.EmailSettings;
import dev.scriptline.edge.EdgeRules;
import dev.scriptline.edge.Role;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The mailbox, its figures, and who may see what came back. */
@Configuration(proxyBeanMethods = false)
class ReturnMailboxConfiguration {

  @Bean
  ReturnMailbox returnMailbox(ReturnMailboxSettings settings, EmailSettings email) {
    return new ReturnMailbox(settings, new ReportReader(email.domain()));
  }

  @Bean
  MeterBinder returnedMailFigures(ReturnedMailWatch watch) {
    return watch::register;
  }

  @Bean
  EdgeRules returnedMailRules() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/api/returned-mails")
            .hasAnyAuthority(Role.SUPPORT.authority(), Role.OPERATIONS.authority());
  }
}
