package dev.scriptline.dispatch.acknowledgement;

import dev.scriptline.edge.MalformedSettingException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The keys of links, and who may open the page: whoever has one. */
@Configuration(proxyBeanMethods = false)
class AcknowledgementConfiguration {

  @Bean
  AcknowledgementTokens acknowledgementTokens(AcknowledgementSettings settings) {
    try {
      return new AcknowledgementTokens(AcknowledgementKeys.parse(settings.keys().reveal()));
    } catch (IllegalArgumentException _) {
      throw new MalformedSettingException(
          "ACKNOWLEDGEMENT_KEY",
          "at least 32 bytes in base64, or a list of such keys separated by commas, the first of which signs");
    }
  }

  @Bean
  AcknowledgementLinks acknowledgementLinks(
      AcknowledgementTokens tokens, AcknowledgementSettings settings) {
    return new AcknowledgementLinks(tokens, settings.publicBaseUrl(), settings.validity());
  }

  @Bean
  Pace acknowledgementPace(AcknowledgementSettings settings, Clock clock) {
    return new Pace(settings.mostPerSecond(), clock);
  }

  /**
   * A chain of its own, without bearer tokens and without a rule of origins: a browser that keeps
   * the address to itself sends the form from the origin {@code null}. Whoever forges the request
   * has to have the link, and with it could press the button.
   */
  @Bean
  @Order(0)
  SecurityFilterChain acknowledgementChain(HttpSecurity http) {
    return http.securityMatcher("/acknowledgements/*")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers ->
            headers
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .contentSecurityPolicy(
                    policy -> policy.policyDirectives(AcknowledgementPage.SECURITY_POLICY)))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }
}
