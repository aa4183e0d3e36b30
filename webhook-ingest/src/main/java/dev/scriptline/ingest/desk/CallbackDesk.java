package dev.scriptline.ingest.desk;

import dev.scriptline.edge.Caller;
import dev.scriptline.edge.RefusedRequestException;
import dev.scriptline.ingest.callback.CallbackState;
import dev.scriptline.ingest.callback.ParkingReason;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows support staff what waits and what is parked, without the platform's tokens, and lets them
 * have it read again.
 */
@RestController
class CallbackDesk {

  private static final int PAGE = 100;

  private final Callbacks callbacks;
  private final ReplayParked replay;
  private final RedactedBody redacted;
  private final Clock clock;

  CallbackDesk(Callbacks callbacks, ReplayParked replay, RedactedBody redacted, Clock clock) {
    this.callbacks = callbacks;
    this.replay = replay;
    this.redacted = redacted;
    this.clock = clock;
  }

  /**
   * The callbacks in a state, oldest first.
   *
   * @param cursor from the page before; absent for the first
   */
  @GetMapping("/api/callbacks")
  CallbackPage inState(@RequestParam StuckState state, @RequestParam @Nullable Long cursor) {
    return CallbackPage.of(
        callbacks.inState(state.state(), cursor == null ? 0 : cursor, PAGE), PAGE, clock.instant());
  }

  @GetMapping("/api/callbacks/{id}")
  CallbackDetail one(@PathVariable UUID id) {
    Callback callback = found(id);
    return new CallbackDetail(
        CallbackView.of(callback, clock.instant()),
        callbacks.deliveries(id),
        callbacks.replays(id),
        redacted.of(callback.body()).orElse(null));
  }

  /** 202 with the callback that is read again; 200 where it was not parked, and nothing changed. */
  @PostMapping("/api/callbacks/{id}/replay")
  ResponseEntity<CallbackView> replay(@PathVariable UUID id, Caller caller) {
    boolean replayed = replay.one(id, caller);
    return ResponseEntity.status(replayed ? HttpStatus.ACCEPTED : HttpStatus.OK)
        .body(CallbackView.of(found(id), clock.instant()));
  }

  /** Has all read again that are parked for a reason, so many at a time. */
  @PostMapping("/api/callbacks:replay")
  ResponseEntity<ReplayAnswer> replay(@Valid @RequestBody ReplayRequest request, Caller caller) {
    int replayed = replay.all(reason(request.reason()), caller);
    return ResponseEntity.accepted()
        .body(new ReplayAnswer(replayed, replayed == ReplayParked.MOST));
  }

  private Callback found(UUID id) {
    return callbacks
        .find(id)
        .orElseThrow(() ->
            new RefusedRequestException(
                HttpStatus.NOT_FOUND, "callback-not-found", "There is no callback with this id."));
  }

  private static ParkingReason reason(String code) {
    try {
      return ParkingReason.ofCode(code);
    } catch (IllegalArgumentException _) {
      throw new RefusedRequestException(
          HttpStatus.BAD_REQUEST,
          "unknown-parking-reason",
          "Nothing is parked for a reason of this name.");
    }
  }

  /** The states in which a callback needs somebody. */
  enum StuckState {
    PARKED,
    WAITING;

    CallbackState state() {
      return switch (this) {
        case PARKED -> CallbackState.PARKED;
        case WAITING -> CallbackState.WAITING;
      };
    }
  }
}
