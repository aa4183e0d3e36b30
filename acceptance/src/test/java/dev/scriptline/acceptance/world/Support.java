package dev.scriptline.acceptance.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Sam at the support desk. */
public final class Support {

  private final Town town;

  Support(Town town) {
    this.town = town;
  }

  /** The statuses of a prescription's timeline, as read from top to bottom. */
  public List<String> readsTheTimelineOf(Patient patient) {
    return timeline(patient)
        .get("steps")
        .valueStream()
        .map(step -> step.get("status").asString())
        .toList();
  }

  /** Waits until the timeline has this status and gives its reason code, or "". */
  public String findsInTheTimelineOf(Patient patient, String status) {
    return await("the timeline has " + status)
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(
            () ->
                timeline(patient)
                    .get("steps")
                    .valueStream()
                    .filter(step -> step.get("status").asString().equals(status))
                    .map(step -> step.path("reason").asString(""))
                    .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }

  /** Where the history says that a prescription stands. */
  public String findsTheStatusOf(Patient patient) {
    return timeline(patient).get("status").asString();
  }

  /** The state of a transmission at the dispatch desk, or "" while dispatch does not know it. */
  public String seesDispatchOf(UUID transmission) {
    URI uri = town.world().baseUri("dispatch").resolve("/api/dispatches/" + transmission);
    Http.Answer answer = town.http().get(uri, town.token("sam"));
    return answer.status() == 200 ? answer.json().at("/dispatch/state").asString("") : "";
  }

  /** All transmissions that are in this state at the dispatch desk. */
  public Set<UUID> seesAtTheDesk(String state) {
    Set<UUID> seen = new HashSet<>();
    String cursor = "";
    do {
      URI uri = town.world().baseUri("dispatch").resolve("/api/dispatches?state=" + state + cursor);
      JsonNode page = town.http().get(uri, town.token("sam")).expect(200);
      page.get("dispatches")
          .forEach(one -> seen.add(UUID.fromString(one.get("transmissionId").asString())));
      String next = page.path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, UTF_8);
    } while (!cursor.isEmpty());
    return seen;
  }

  private JsonNode timeline(Patient patient) {
    URI uri =
        town.world()
            .baseUri("history")
            .resolve("/api/prescriptions/%s/timeline".formatted(patient.prescription()));
    return town.http().get(uri, town.token("sam")).expect(200);
  }
}
