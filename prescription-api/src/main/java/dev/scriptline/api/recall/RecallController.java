package dev.scriptline.api.recall;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.scriptline.api.recall.RecallResult.Asked;
import dev.scriptline.api.recall.RecallResult.NotFound;
import dev.scriptline.api.recall.RecallResult.NotNow;
import dev.scriptline.api.recall.RecallResult.Refusal;
import dev.scriptline.api.recall.RecallResult.RulesBroken;
import dev.scriptline.edge.Caller;
import dev.scriptline.edge.RefusedRequestException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes back what was sent. What came of it stands in the prescription. */
@RestController
@RequestMapping("/api/prescriptions/{id}")
class RecallController {

  private static final String CODE = "[a-z0-9]+(-[a-z0-9]+){0,9}";

  /** The body of a withdrawal, which may be missing. */
  record WithdrawalBody(@Nullable @Pattern(regexp = CODE) String reason) {}

  /** The body of a void. */
  record VoidBody(@NotNull @Pattern(regexp = CODE) String reason) {}

  /** The body of a change. */
  record Destination(@Nullable String region, @Nullable String pharmacyId) {}

  private final RecallPrescription recallPrescription;
  private final ChangePharmacy changePharmacy;

  RecallController(RecallPrescription recallPrescription, ChangePharmacy changePharmacy) {
    this.recallPrescription = recallPrescription;
    this.changePharmacy = changePharmacy;
  }

  @PostMapping("/withdrawal")
  ResponseEntity<Asked> withdraw(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable WithdrawalBody body,
      Caller caller) {
    return answer(
        id,
        recallPrescription.withdraw(id, Recaller.of(caller), body == null ? null : body.reason()));
  }

  @PostMapping("/void")
  ResponseEntity<Asked> voiding(
      @PathVariable UUID id, @Valid @RequestBody VoidBody body, Caller caller) {
    return answer(id, recallPrescription.voiding(id, Recaller.of(caller), body.reason()));
  }

  @PostMapping("/pharmacy-change")
  ResponseEntity<Asked> change(@PathVariable UUID id, @RequestBody Destination to, Caller caller) {
    return answer(id, changePharmacy.change(id, Recaller.of(caller), to.region(), to.pharmacyId()));
  }

  private static ResponseEntity<Asked> answer(UUID prescriptionId, RecallResult result) {
    return switch (result) {
      case Asked asked ->
          ResponseEntity.accepted()
              .location(URI.create("/api/prescriptions/" + prescriptionId))
              .body(asked);
      case Refusal refusal -> throw problem(refusal);
    };
  }

  private static RefusedRequestException problem(Refusal refusal) {
    return switch (refusal) {
      case NotFound _ ->
          new RefusedRequestException(
              NOT_FOUND, "prescription-not-found", "There is no such prescription.");
      case NotNow(var code, var words, var facts) ->
          new RefusedRequestException(CONFLICT, code, words, List.of(), facts);
      case RulesBroken(var problems) ->
          new RefusedRequestException(
              UNPROCESSABLE_CONTENT,
              problems.getFirst().code(),
              "The prescription cannot be sent like this.",
              problems,
              Map.of());
    };
  }
}
