package dev.scriptline.sandbox.identity;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** What people see of the provider, and the sandbox's short cut to a token. */
@Configuration(proxyBeanMethods = false)
@Import({SignInPage.class, FailurePage.class, SandboxTokens.class})
class PagesConfiguration {

  private static final String SHORT_CUT = "/sandbox/tokens";

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Page page(IdentitySettings settings) {
    return new Page(settings.browserOrigins());
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, Page page) {
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/", "/sign-in", "/error", SHORT_CUT)
                .permitAll()
                .anyRequest()
                .denyAll())
        .cors(Customizer.withDefaults())
        .formLogin(form -> form.loginPage("/sign-in").failureUrl("/sign-in?wrong"))
        // No session stands behind it: whoever reaches it gets a token anyway.
        .csrf(tokens -> tokens.ignoringRequestMatchers(SHORT_CUT))
        .headers(headers ->
            headers.contentSecurityPolicy(
                policy -> policy.policyDirectives(page.contentSecurityPolicy())))
        .build();
  }

  @Bean
  UserDetailsService people() {
    return name ->
        Person.named(name)
            .map(person ->
                User.withUsername(name).password("{noop}" + name).authorities("person").build())
            .orElseThrow(() -> new UsernameNotFoundException("Nobody here is called so."));
  }

  /**
   * The web apps call the protocol's endpoints, and nothing else here. Preflights come to this
   * chain.
   */
  @Bean
  CorsConfigurationSource corsConfigurationSource(IdentitySettings settings) {
    CorsConfiguration allowed = new CorsConfiguration();
    allowed.setAllowedOrigins(settings.browserOrigins().stream().map(URI::toString).toList());
    allowed.setAllowedMethods(List.of("GET", "POST"));
    allowed.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE));
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    List.of("/.well-known/**", "/oauth2/**", "/userinfo")
        .forEach(path -> source.registerCorsConfiguration(path, allowed));
    return source;
  }
}
