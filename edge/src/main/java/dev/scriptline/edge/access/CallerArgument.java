package dev.scriptline.edge.access;

import dev.scriptline.edge.Caller;
import dev.scriptline.edge.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the {@link Caller} to controllers that take one. */
final class CallerArgument implements HandlerMethodArgumentResolver {

  private static final String PATIENT_CLAIM = "patient_id";

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Caller.class);
  }

  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication instanceof JwtAuthenticationToken token) {
      return caller(token);
    }
    throw new AuthenticationCredentialsNotFoundException("No bearer token came with the request.");
  }

  private static Caller caller(JwtAuthenticationToken token) {
    Set<String> granted =
        token.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
    Set<Role> roles =
        Arrays.stream(Role.values())
            .filter(role -> granted.contains(role.authority()))
            .collect(Collectors.toSet());
    return new Caller(token.getName(), roles, patientId(token.getToken()));
  }

  /** A claim that is no UUID names no patient. */
  private static Optional<UUID> patientId(Jwt token) {
    String claim = token.getClaimAsString(PATIENT_CLAIM);
    if (claim == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(claim));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
