package dev.scriptline.sandbox.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people say who they are. Spring Security takes the form's answer. */
@RestController
class SignInPage {

  private static final String WRONG =
      "<p id=\"wrong\" class=\"wrong\" role=\"alert\">That name and password do not belong together. Please try again.</p>";

  private final Page page;
  private final String form = Page.resource("sign-in.html");

  SignInPage(Page page) {
    this.page = page;
  }

  @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
  String form(@RequestParam(required = false) @Nullable String wrong, HttpServletRequest request) {
    boolean again = wrong != null;
    CsrfToken token =
        (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
    return page.of(
        again ? "Error: sign in" : "Sign in",
        form.replace("{{wrong}}", again ? WRONG : "")
            .replace("{{invalid}}", again ? "aria-invalid=\"true\" aria-describedby=\"wrong\"" : "")
            .replace("{{field}}", Page.text(token.getParameterName()))
            .replace("{{token}}", Page.text(token.getToken())));
  }

  /** Where somebody ends who signs in without being sent by an app. */
  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  String home() {
    return page.of(
        "Scriptline sandbox",
        "<h1>Scriptline sandbox</h1><p>Sign in from the patient app or the support console.</p>");
  }
}
