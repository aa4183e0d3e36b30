package dev.scriptline.dispatch.credential;

import dev.scriptline.edge.FieldProblem;
import dev.scriptline.edge.RefusedRequestException;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes credentials in; nothing gives them out. */
@RestController
class CredentialController {

  private final PrescriberCredentials prescribers;
  private final Clock clock;

  CredentialController(PrescriberCredentials prescribers, Clock clock) {
    this.prescribers = prescribers;
    this.clock = clock;
  }

  @PutMapping("/api/prescribers/{id}/credentials")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(@PathVariable UUID id, @Valid @RequestBody CredentialsRequest request) {
    List<FieldProblem> blanks = request.blanks();
    if (!blanks.isEmpty()) {
      throw new RefusedRequestException(
          HttpStatus.BAD_REQUEST,
          "validation-failed",
          "Some values are missing or not acceptable.",
          blanks,
          Map.of());
    }
    prescribers.put(id, request, clock.instant());
  }
}
