package dev.scriptline.edge.sample;

import dev.scriptline.edge.Caller;
import dev.scriptline.edge.FieldProblem;
import dev.scriptline.edge.RefusedRequestException;
import dev.scriptline.edge.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SampleController {

  private static final Logger log = LoggerFactory.getLogger(SampleController.class);

  enum Region {
    IE,
    NI
  }

  record Item(@NotBlank String name, @Positive int quantity) {}

  record OrderRequest(UUID pharmacyId, Region region, @Valid @NotEmpty List<Item> items) {}

  record Credentials(String email, Secret password) {}

  @PostMapping("/orders")
  Map<String, Object> order(
      @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody OrderRequest order) {
    return Map.of("items", order.items().size());
  }

  @GetMapping("/orders/{id}")
  Map<String, Object> order(@PathVariable UUID id) {
    throw new RefusedRequestException(
        HttpStatus.CONFLICT,
        "already-sent",
        "This prescription is on its way.",
        List.of(new FieldProblem("/region", "not-here", "Not in this region.", "clinic")),
        Map.of("state", "issued"));
  }

  @GetMapping("/caller")
  Map<String, Object> caller(Caller caller) {
    return Map.of(
        "subject", caller.subject(), "role", caller.role(), "patient", caller.requirePatientId());
  }

  @GetMapping("/failure")
  LocalDate failure(@RequestParam String born) {
    return LocalDate.parse(born);
  }

  @GetMapping("/storage/{trouble}")
  void storage(@PathVariable String trouble) {
    throw switch (trouble) {
      case "begin" -> new CannotCreateTransactionException("away");
      case "statement" -> new DataAccessResourceFailureException("away");
      case "commit" -> new TransactionSystemException("away");
      default -> new UnexpectedRollbackException("away");
    };
  }

  @GetMapping("/search")
  int search(@RequestParam @Max(50) int limit) {
    return limit;
  }

  @PostMapping("/secret")
  Object secret(@RequestBody Credentials credentials) {
    log.info("Credentials came: {}", credentials);
    return credentials;
  }

  @GetMapping({"/open", "/intake", "/support", "/operations"})
  String open() {
    log.info("Somebody looked in.");
    return "open";
  }
}
