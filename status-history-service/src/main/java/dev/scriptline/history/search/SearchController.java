package dev.scriptline.history.search;

import dev.scriptline.edge.Caller;
import dev.scriptline.edge.RefusedRequestException;
import dev.scriptline.edge.Secret;
import dev.scriptline.events.Status;
import dev.scriptline.events.Status.Phase;
import dev.scriptline.history.access.Accesses;
import dev.scriptline.history.listing.Continued;
import dev.scriptline.history.listing.Cursor;
import dev.scriptline.history.listing.Page;
import dev.scriptline.history.listing.TimeParameter;
import dev.scriptline.history.summary.Summary;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds prescriptions for support staff. Each one that is shown counts as read. */
@RestController
class SearchController {

  private final FindPrescriptions find;
  private final IssueTags tags;
  private final Accesses accesses;

  SearchController(FindPrescriptions find, IssueTags tags, Accesses accesses) {
    this.find = find;
    this.tags = tags;
    this.accesses = accesses;
  }

  @GetMapping(
      path = "/api/prescriptions",
      produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  ResponseEntity<PrescriptionPage> search(SearchParameters parameters, Caller caller) {
    Wanted wanted = parameters.wanted();
    Cursor after = parameters.cursor() == null ? null : Cursor.of(parameters.cursor());
    Page<Summary> found = find.fitting(wanted, after);
    if (wanted.number() != null && found.entries().isEmpty()) {
      throw unknown("number-unknown", "No prescription with this number fits what you look for.");
    }
    return shown(found, caller, parameters.purpose());
  }

  /** By the pharmacy's secret, which never stands in an address. */
  @PostMapping(
      path = "/api/prescriptions/search",
      produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  ResponseEntity<PrescriptionPage> search(
      @Valid @RequestBody TokenSearch search,
      @RequestParam @Nullable String purpose,
      Caller caller) {
    Page<Summary> found = find.named(tags.find(search.token()));
    if (found.entries().isEmpty()) {
      throw unknown("token-unknown", "No prescription is known under this token.");
    }
    return shown(found, caller, purpose);
  }

  private ResponseEntity<PrescriptionPage> shown(
      Page<Summary> found, Caller caller, @Nullable String purpose) {
    PrescriptionPage page = PrescriptionPage.of(found);
    accesses.record(
        caller,
        purpose,
        "search",
        page.prescriptions().stream().map(PrescriptionView::prescriptionId).toList());
    return Continued.with(page, page.next());
  }

  private static RefusedRequestException unknown(String code, String words) {
    return new RefusedRequestException(HttpStatus.NOT_FOUND, code, words);
  }

  /** The body of a search by token. */
  record TokenSearch(@NotNull Secret token) {}

  /** What may stand in the query. */
  record SearchParameters(
      @Nullable String number,
      @Nullable String status,
      @Nullable UUID pharmacyId,
      @Nullable String region,
      @Nullable String from,
      @Nullable String to,
      @Nullable String cursor,
      @Nullable String purpose) {

    Wanted wanted() {
      return new Wanted(
          number == null ? null : TypedNumber.read(number),
          status == null ? null : status(status),
          pharmacyId,
          region,
          TimeParameter.from(from),
          TimeParameter.to(to));
    }

    /** Notes move nothing: no prescription stands at one. */
    private static Status status(String word) {
      Status status = Status.ofWire(word);
      if (status.phase() == Phase.NOTE) {
        throw new RefusedRequestException(
            HttpStatus.BAD_REQUEST,
            "malformed-parameter",
            "There is no such status.",
            List.of(),
            Map.of("parameter", "status"));
      }
      return status;
    }
  }
}
