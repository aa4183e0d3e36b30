package dev.scriptline.edge.access;

import dev.scriptline.edge.ProblemWriter;
import dev.scriptline.edge.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Cross-origin calls from the web apps. Tokens travel in a header: browsers need not send
 * credentials of their own.
 */
final class BrowserOrigins {

  private BrowserOrigins() {}

  static CorsFilter filter(List<String> origins, ProblemWriter writer) {
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    if (!origins.isEmpty()) {
      source.registerCorsConfiguration("/**", configuration(origins));
    }
    CorsFilter filter = new CorsFilter(source);
    filter.setCorsProcessor(new ProblemProcessor(writer));
    return filter;
  }

  private static CorsConfiguration configuration(List<String> origins) {
    CorsConfiguration configuration = new CorsConfiguration();
    configuration.setAllowedOrigins(origins);
    configuration.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
    configuration.setAllowedHeaders(
        List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.ACCEPT,
            "Idempotency-Key",
            "Last-Event-ID",
            "traceparent"));
    configuration.setExposedHeaders(
        List.of(HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE));
    configuration.setMaxAge(Duration.ofHours(1));
    return configuration;
  }

  private static final class ProblemProcessor extends DefaultCorsProcessor {

    private final ProblemWriter writer;

    ProblemProcessor(ProblemWriter writer) {
      this.writer = writer;
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
      HttpServletResponse servlet = ((ServletServerHttpResponse) response).getServletResponse();
      writer.write(
          servlet,
          Problems.of(
              HttpStatus.FORBIDDEN, "origin-not-allowed", "Calls from this origin are not taken."));
    }
  }
}
