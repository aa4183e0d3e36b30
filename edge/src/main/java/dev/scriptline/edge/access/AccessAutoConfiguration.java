package dev.scriptline.edge.access;

import dev.scriptline.edge.EdgeRules;
import dev.scriptline.edge.ProblemWriter;
import dev.scriptline.edge.problem.ProblemAutoConfiguration;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Two chains: the management port's endpoints are open, everything else is denied unless an {@link
 * EdgeRules} allows it.
 */
@AutoConfiguration(
    after = ProblemAutoConfiguration.class,
    before = {
      OAuth2ResourceServerAutoConfiguration.class,
      OAuth2ResourceServerWebSecurityAutoConfiguration.class,
      ServletWebSecurityAutoConfiguration.class,
      ManagementWebSecurityAutoConfiguration.class
    })
@EnableConfigurationProperties(AccessSettings.class)
public class AccessAutoConfiguration {

  @Bean
  JwtDecoder tokenDecoder(AccessSettings settings) {
    return new TokenDecoder(settings);
  }

  @Bean
  RequestRejectedHandler accessAnswers(ProblemWriter writer) {
    return new AccessAnswers(writer);
  }

  /** Matches only requests that come in on the management port, which no ingress exposes. */
  @Bean
  @Order(1)
  SecurityFilterChain managementChain(HttpSecurity http) {
    stateless(http)
        .securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain edgeChain(
      HttpSecurity http,
      JwtDecoder tokens,
      ProblemWriter writer,
      AccessSettings settings,
      ObjectProvider<EdgeRules> rules) {
    AccessAnswers answers = new AccessAnswers(writer);
    stateless(http)
        .addFilterAt(BrowserOrigins.filter(settings.browserOrigins(), writer), CorsFilter.class)
        .addFilter(bearerTokens(tokens, answers))
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .authorizeHttpRequests(requests -> {
          // These go on with a request that was judged when it came.
          requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
          rules.orderedStream().forEach(rule -> rule.rules(requests));
          requests.anyRequest().denyAll();
        });
    return http.build();
  }

  /** A span per security filter would cost more than it tells. */
  @Bean
  SecurityObservationSettings noSpansOfSecurityFilters() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  WebMvcConfigurer callerArgument() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }

  private static HttpSecurity stateless(HttpSecurity http) {
    return http
        // Authority comes only in a header that a forged cross-site request cannot carry: no tokens
        // are needed against it.
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers ->
            headers
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .contentSecurityPolicy(policy ->
                    policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
  }

  /**
   * Only {@code Authorization: Bearer} is looked at. Made by hand, because the ready-made server
   * publishes a page of metadata.
   */
  private static BearerTokenAuthenticationFilter bearerTokens(
      JwtDecoder tokens, AccessAnswers answers) {
    BearerTokenAuthenticationFilter filter =
        new BearerTokenAuthenticationFilter(
            new ProviderManager(new JwtAuthenticationProvider(tokens)));
    filter.setAuthenticationEntryPoint(answers);
    filter.setAuthenticationFailureHandler(answers);
    return filter;
  }
}
