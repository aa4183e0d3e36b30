package dev.scriptline.dispatch;

import dev.scriptline.edge.EdgeRules;
import dev.scriptline.edge.Role;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Takes prescriptions to where they were asked to go. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class DispatchServiceApplication {

  public static void main(String[] args) {
    // An idle connection that the platform closes while a prescription is written to it leaves that
    // prescription unconfirmed: idle ones are given up before the platform does so.
    System.setProperty("jdk.httpclient.keepalive.timeout", "4");
    // The JDK reads this from its own files too; a POST made twice is a prescription made twice.
    System.setProperty("jdk.httpclient.enableAllMethodRetry", "false");
    SpringApplication.run(DispatchServiceApplication.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  EdgeRules dispatchRules() {
    return requests ->
        requests
            .requestMatchers(
                HttpMethod.GET,
                "/api/dispatches",
                "/api/dispatches/*",
                "/api/surpluses",
                "/api/acknowledgements")
            .hasAnyAuthority(Role.SUPPORT.authority(), Role.OPERATIONS.authority())
            .requestMatchers(
                HttpMethod.POST,
                "/api/dispatches/*/retry",
                "/api/dispatches/*/resolution",
                "/api/dispatches:resolve")
            .hasAnyAuthority(Role.SUPPORT.authority(), Role.OPERATIONS.authority())
            .requestMatchers(HttpMethod.PUT, "/api/prescribers/*/credentials", "/api/clinics/*")
            .hasAuthority(Role.OPERATIONS.authority());
  }
}
