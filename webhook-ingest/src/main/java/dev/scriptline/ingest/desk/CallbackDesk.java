package dev.scriptline.ingest.desk;

import dev.scriptline.edge.RefusedRequestException;
import dev.scriptline.ingest.callback.CallbackState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows support staff what waits and what is parked, without the platform's tokens. */
@RestController
@RequestMapping("/api/callbacks")
class CallbackDesk {

  private static final int PAGE = 100;

  private final Callbacks callbacks;
  private final RedactedBody redacted;

  CallbackDesk(Callbacks callbacks, RedactedBody redacted) {
    this.callbacks = callbacks;
    this.redacted = redacted;
  }

  /**
   * The callbacks in a state, oldest first.
   *
   * @param cursor from the page before; absent for the first
   */
  @GetMapping
  CallbackPage inState(@RequestParam StuckState state, @RequestParam @Nullable Long cursor) {
    return CallbackPage.of(
        callbacks.inState(state.state(), cursor == null ? 0 : cursor, PAGE), PAGE);
  }

  @GetMapping("/{id}")
  CallbackDetail one(@PathVariable UUID id) {
    Callback callback =
        callbacks
            .find(id)
            .orElseThrow(() ->
                new RefusedRequestException(
                    HttpStatus.NOT_FOUND,
                    "callback-not-found",
                    "There is no callback with this id."));
    return CallbackDetail.of(callback, callbacks.deliveries(id), redacted.of(callback.body()));
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
