package dev.scriptline.edge.access;

import dev.scriptline.edge.ProblemWriter;
import dev.scriptline.edge.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Says 401, 403 and what else is decided before a controller, with fixed words: a token's contents
 * never come back.
 */
final class AccessAnswers
    implements AuthenticationEntryPoint,
        AccessDeniedHandler,
        AuthenticationFailureHandler,
        RequestRejectedHandler {

  private static final Logger log = LoggerFactory.getLogger(AccessAnswers.class);

  private final ProblemWriter writer;

  AccessAnswers(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    challenge(response, e instanceof OAuth2AuthenticationException failed ? challenge(failed) : "");
    writer.write(
        response,
        Problems.of(
            HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid bearer token is needed here."));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (!(e instanceof AuthenticationServiceException)) {
      commence(request, response, e);
      return;
    }
    log.warn("A token could not be verified because the issuer's keys could not be read.");
    log.debug("This is why the keys could not be read.", e);
    response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    writer.write(
        response,
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "identity-unavailable",
            "Tokens cannot be verified at the moment. Try again shortly."));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    challenge(response, " error=\"" + BearerTokenErrorCodes.INSUFFICIENT_SCOPE + "\"");
    writer.write(
        response,
        Problems.of(HttpStatus.FORBIDDEN, "forbidden", "Your token does not allow this."));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
      throws IOException {
    writer.write(
        response,
        Problems.of(
            HttpStatus.BAD_REQUEST, "malformed-request", "The request's address is malformed."));
  }

  private static void challenge(HttpServletResponse response, String parameters) {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer" + parameters);
  }

  private static String challenge(OAuth2AuthenticationException e) {
    String code = e.getError().getErrorCode();
    return BearerTokenErrorCodes.INVALID_REQUEST.equals(code)
        ? " error=\"" + BearerTokenErrorCodes.INVALID_REQUEST + "\""
        : " error=\"" + BearerTokenErrorCodes.INVALID_TOKEN + "\"";
  }
}
