package dev.scriptline.sandbox.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * The protocol's endpoints. The auto-configurations are listed, because what else is on the class
 * path is not ours to start.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  ServletWebSecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
class ProviderConfiguration {

  @Bean
  @Order(1)
  SecurityFilterChain protocol(
      HttpSecurity http, RegisteredClientRepository clients, IdentitySettings settings) {
    OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
    return http.securityMatcher(server.getEndpointsMatcher())
        .with(
            server,
            endpoints ->
                endpoints
                    .oidc(Customizer.withDefaults())
                    .authorizationEndpoint(
                        sent -> sent.authorizationRequestConverter(new NarrowedRequest(clients))))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(ProviderConfiguration::isSilent)
                .permitAll()
                .anyRequest()
                .authenticated())
        .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
        .cors(Customizer.withDefaults())
        .exceptionHandling(errors ->
            errors.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/sign-in"),
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .headers(headers -> embeddable(headers, settings))
        .build();
  }

  @Bean
  RegisteredClientRepository clients(IdentitySettings settings) {
    return new InMemoryRegisteredClientRepository(Clients.of(settings));
  }

  @Bean
  AuthorizationServerSettings authorizationServer(IdentitySettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer().toString()).build();
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(IdentitySettings settings) {
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.dataDirectory())));
  }

  @Bean
  JwtEncoder tokenEncoder(JWKSource<SecurityContext> keys) {
    return new NimbusJwtEncoder(keys);
  }

  @Bean
  JwtDecoder tokenDecoder(JWKSource<SecurityContext> keys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
  }

  @Bean
  TokenClaims tokenClaims() {
    return new TokenClaims();
  }

  private static void embeddable(
      HeadersConfigurer<HttpSecurity> headers, IdentitySettings settings) {
    headers
        // Its successor, frame-ancestors, can name the apps that renew silently in a frame.
        .frameOptions(FrameOptionsConfig::disable)
        .contentSecurityPolicy(policy -> policy.policyDirectives(frames(settings)));
  }

  /**
   * A frame cannot sign anybody in: such a request goes on to the endpoint, which answers the app.
   */
  private static boolean isSilent(HttpServletRequest request) {
    return request.getServletPath().equals("/oauth2/authorize")
        && "none".equals(request.getParameter("prompt"));
  }

  private static String frames(IdentitySettings settings) {
    String origins =
        settings.browserOrigins().stream().map(URI::toString).collect(Collectors.joining(" "));
    return "default-src 'none'; frame-ancestors " + (origins.isEmpty() ? "'none'" : origins);
  }
}
