package dev.scriptline.acceptance.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.sandbox.launcher.World;
import dev.scriptline.sandbox.launcher.WorldSettings;
import dev.scriptline.sandbox.launcher.layout.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./verify show callbacks}, P7: one prescription's timeline among ten million events ({@code
 * -Devents=…}), with the read recorded; and what search and report take beside it. Figures are
 * printed, never asserted.
 */
@Tag("show")
@Tag("show-callbacks")
class TimelineShowTest {

  private static final long EVENTS = Long.getLong("events", 10_000_000L);
  private static final int WARM_UP = 1_000;
  private static final int MEASURED = 2_000;
  private static final int REPEATS = 5;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void tellsOneTimelineAmongMany(@TempDir Path data) {
    Path project = Path.of("..").toAbsolutePath().normalize();
    WorldSettings usual = WorldSettings.onFreePorts(project, data);
    WorldSettings settings =
        new WorldSettings(
            project,
            data,
            Set.of(Part.DB, Part.KAFKA, Part.IDENTITY, Part.HISTORY),
            false,
            usual.variables(),
            usual.listener());
    try (World world = World.start(settings)) {
      ManyEvents many = new ManyEvents(world.jdbcUrl("history"));
      long begun = System.nanoTime();
      many.make(EVENTS);
      System.out.printf(
          "%d processors; %,d events made in %.0f s%n",
          Runtime.getRuntime().availableProcessors(), many.events(), seconds(begun));
      timelines(world, many);
      searches(world);
      reports(world, many);
    }
  }

  private void timelines(World world, ManyEvents many) {
    String token = world.token("sam");
    many.some(WARM_UP).forEach(id -> read(world, token, timeline(id)));
    List<Double> medians = new ArrayList<>();
    List<Double> tails = new ArrayList<>();
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      List<Double> times = new ArrayList<>();
      for (UUID id : many.some(MEASURED)) {
        long begun = System.nanoTime();
        assertThat(read(world, token, timeline(id))).contains("\"dispensed\"");
        times.add(seconds(begun) * 1000);
      }
      Collections.sort(times);
      medians.add(times.get(MEASURED / 2));
      tails.add(times.get(MEASURED * 99 / 100));
    }
    Collections.sort(medians);
    Collections.sort(tails);
    print("P7 timeline over HTTP, read recorded, p50 ms", medians);
    print("P7 timeline over HTTP, read recorded, p99 ms", tails);
  }

  private void searches(World world) {
    String token = world.token("sam");
    for (String query : List.of("status=dispensed", "region=NI&from=2026-01-01&to=2026-01-31")) {
      print("search ?" + query + ", ms", repeated(world, token, "/api/prescriptions?" + query));
    }
  }

  private void reports(World world, ManyEvents many) {
    String token = world.token("sam");
    long begun = System.nanoTime();
    await().atMost(Duration.ofMinutes(30)).until(() -> many.uncounted() == 0);
    System.out.printf("counting all days and months took another %.0f s%n", seconds(begun));
    for (String span : List.of("from=2025-11-01&to=2026-10-31", "from=2026-01-15&to=2026-02-13")) {
      print("report ?" + span + ", ms", repeated(world, token, "/api/reports/lifecycle?" + span));
    }
  }

  private List<Double> repeated(World world, String token, String path) {
    List<Double> times = new ArrayList<>();
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      long begun = System.nanoTime();
      read(world, token, path);
      times.add(seconds(begun) * 1000);
    }
    Collections.sort(times);
    return times;
  }

  private static void print(String what, List<Double> sorted) {
    System.out.printf(
        Locale.ROOT,
        "%-58s %8.2f (%.2f to %.2f)%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.getFirst(),
        sorted.getLast());
  }

  private String read(World world, String token, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(world.baseUri("history") + path))
            .header("Authorization", "Bearer " + token)
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  private static String timeline(UUID id) {
    return "/api/prescriptions/%s/timeline".formatted(id);
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
