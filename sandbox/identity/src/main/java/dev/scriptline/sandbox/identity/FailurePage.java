package dev.scriptline.sandbox.identity;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is left to say when a request can be sent back to no app. */
@RestController
class FailurePage implements ErrorController {

  private final Page page;

  FailurePage(Page page) {
    this.page = page;
  }

  @RequestMapping("/error")
  ResponseEntity<String> failure(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return ResponseEntity.status(status instanceof Integer code ? code : 404)
        .contentType(MediaType.TEXT_HTML)
        .body(
            page.of(
                "This did not work",
                "<h1>This did not work</h1><p>The app asked for something that it may not ask for. Go back and start again.</p>"));
  }
}
