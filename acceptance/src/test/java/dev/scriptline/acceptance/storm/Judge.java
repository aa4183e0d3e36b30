package dev.scriptline.acceptance.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.sandbox.infrastructure.kafka.KafkaLog;
import dev.scriptline.sandbox.launcher.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what came out against the senders' own list of what was accepted. */
final class Judge {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final EventCodec CODEC = new EventCodec();

  private final World world;
  private final StormPlan plan;
  private final Set<Sent> accepted;

  Judge(World world, StormPlan plan, Set<Sent> accepted) {
    this.world = world;
    this.plan = plan;
    this.accepted = accepted;
  }

  /** Everything that was promised; says in one line what there was. */
  String judge() {
    assertThat(accepted).as("no forgery").noneMatch(sent -> sent.kind() == Sent.Kind.FORGED);
    Map<String, Set<UUID>> topic = topic();
    Map<String, Integer> history = history();
    Set<String> waiting = waiting();
    Set<String> told = names(Sent.Kind.ORDINARY);
    assertThat(topic.keySet()).as("on the topic, all that was accepted").containsAll(told);
    assertThat(topic.values()).as("each as one event").allMatch(ids -> ids.size() == 1);
    assertThat(history.keySet()).as("in the history, the same").isEqualTo(topic.keySet());
    assertThat(history.values()).as("each once").allMatch(rows -> rows == 1);
    assertThat(waiting).as("visibly waiting").containsAll(names(Sent.Kind.STRANGER));
    int unreadable = names(Sent.Kind.UNREADABLE).size();
    int parked = parked();
    assertThat(parked).as("visibly parked").isGreaterThanOrEqualTo(unreadable);
    assertNothingElse(topic.keySet(), waiting, parked);
    return "%,d accepted: %,d told once, %,d waiting, %,d parked"
        .formatted(accepted.size(), told.size(), waiting.size(), parked);
  }

  /** What got no 2xx may have been kept all the same, its answer lost; a forgery never. */
  private void assertNothingElse(Set<String> told, Set<String> waiting, int parked) {
    Set<String> forged = new HashSet<>();
    long unreadable = 0;
    for (Sent sent : plan.callbacks()) {
      if (sent.kind() == Sent.Kind.FORGED) {
        forged.add(sent.name());
      }
      unreadable += sent.kind() == Sent.Kind.UNREADABLE ? 1 : 0;
    }
    assertThat(told).as("no forgery on the topic").doesNotContainAnyElementsOf(forged);
    assertThat(waiting).as("no forgery waiting").doesNotContainAnyElementsOf(forged);
    assertThat((long) parked).as("no forgery parked").isLessThanOrEqualTo(unreadable);
  }

  private Set<String> names(Sent.Kind kind) {
    return accepted.stream()
        .filter(sent -> sent.kind() == kind)
        .map(Sent::name)
        .collect(Collectors.toSet());
  }

  /** The ids of the events of each callback, once all that was accepted is there. */
  private Map<String, Set<UUID>> topic() {
    Set<String> missing = new HashSet<>(names(Sent.Kind.ORDINARY));
    try (KafkaLog log = new KafkaLog(world.kafka())) {
      int[] seen = {0};
      List<WireEvent> events =
          log.await(
              Topics.STATUS,
              soFar -> {
                for (; seen[0] < soFar.size(); seen[0]++) {
                  missing.remove(name(soFar.get(seen[0])));
                }
                return missing.isEmpty();
              },
              PATIENCE);
      assertThat(events).isNotEmpty();
      Map<String, Set<UUID>> ids = new HashMap<>();
      for (WireEvent event : log.read(Topics.STATUS)) {
        ids.computeIfAbsent(name(event), _ -> new HashSet<>()).add(event.id());
      }
      return ids;
    }
  }

  private static String name(WireEvent wire) {
    try {
      PrescriptionStatusChanged event = (PrescriptionStatusChanged) CODEC.decode(wire);
      return event.prescriptionId() + " " + event.occurredAt();
    } catch (UnreadableEventException e) {
      throw new AssertionError("unreadable on status.v1", e);
    }
  }

  /** How many rows each callback has in the audit table, once they are as many as its events. */
  private Map<String, Integer> history() {
    Set<String> told = names(Sent.Kind.ORDINARY);
    return await("the history has taken in all")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(2))
        .until(this::rows, rows -> rows.keySet().containsAll(told));
  }

  private Map<String, Integer> rows() {
    Map<String, Integer> rows = new HashMap<>();
    try (Connection connection =
            DriverManager.getConnection(world.jdbcUrl("history"), "postgres", "postgres");
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("select prescription_id, occurred_at from status_event")) {
      while (result.next()) {
        rows.merge(
            result.getString(1) + " " + result.getObject(2, OffsetDateTime.class).toInstant(),
            1,
            Integer::sum);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The strangers at the support desk, by transmission and time. */
  private Set<String> waiting() {
    Map<UUID, UUID> prescriptions = new HashMap<>();
    plan.callbacks().forEach(sent -> prescriptions.put(sent.transmission(), sent.prescription()));
    return desk("WAITING").stream()
        .map(callback ->
            prescriptions.get(UUID.fromString(callback.path("clientRefId").asString()))
                + " "
                + callback.path("occurredAt").asString())
        .collect(Collectors.toSet());
  }

  private int parked() {
    return desk("PARKED").size();
  }

  private List<JsonNode> desk(String state) {
    List<JsonNode> callbacks = new ArrayList<>();
    String token = world.token("sam");
    String cursor = "0";
    while (!cursor.isEmpty()) {
      JsonNode page = page("/api/callbacks?state=%s&cursor=%s".formatted(state, cursor), token);
      page.path("callbacks").forEach(callbacks::add);
      cursor = page.path("cursor").asString("");
    }
    return callbacks;
  }

  private JsonNode page(String path, String token) {
    URI address = world.baseUri("ingest").resolve(path);
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return JsonMapper.shared().readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
