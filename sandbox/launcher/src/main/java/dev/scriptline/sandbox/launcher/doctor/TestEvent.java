package dev.scriptline.sandbox.launcher.doctor;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How the platform's test event fared. */
sealed interface TestEvent {

  /** The platform was not there to send it, which dispatch-service finds as well. */
  record NotSent() implements TestEvent {}

  /** The platform has no address to send it to. */
  record Homeless() implements TestEvent {}

  /** Nobody answered it. */
  record Unanswered(String why) implements TestEvent {}

  /** Somebody did. */
  record Answered(int status) implements TestEvent {}

  static TestEvent of(Optional<HttpResponse<String>> order) {
    if (order.isEmpty()) {
      return new NotSent();
    }
    if (order.get().statusCode() != 200) {
      return order.get().statusCode() == 409 ? new Homeless() : new NotSent();
    }
    JsonNode told = Rounds.json(order.get());
    return told.path("answer").isInt()
        ? new Answered(told.path("answer").asInt())
        : new Unanswered(told.path("failure").asString("no answer"));
  }

  /**
   * What webhook-ingest cannot know.
   *
   * @param region whose callbacks they are
   * @param content whether it has nothing to complain of
   */
  default Optional<Finding> trouble(String region, boolean content) {
    return switch (this) {
      case NotSent() -> Optional.empty();
      case Homeless() ->
          Optional.of(amiss(region, "The platform has no address to send callbacks to."));
      case Unanswered(var why) ->
          Optional.of(
              amiss(region, "Nobody answers the platform's test event (%s).".formatted(why)));
      case Answered(int status) ->
          status / 100 == 2 || !content
              ? Optional.empty()
              : Optional.of(
                  amiss(
                      region, "The platform's test event was answered with %d.".formatted(status)));
    };
  }

  private static Finding amiss(String region, String found) {
    return new Finding(
        region,
        "callback address",
        "platform",
        false,
        found,
        "Enter the address of webhook-ingest, with /webhooks/platform, on the platform's dashboard"
            + " (here: POST /sim/settings with webhookUrl).",
        "operations");
  }
}
