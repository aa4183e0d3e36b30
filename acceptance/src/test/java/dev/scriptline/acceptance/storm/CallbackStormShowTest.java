package dev.scriptline.acceptance.storm;

import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.sandbox.infrastructure.kafka.KafkaLog;
import dev.scriptline.sandbox.launcher.World;
import dev.scriptline.sandbox.launcher.WorldSettings;
import dev.scriptline.sandbox.launcher.layout.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./verify show callbacks}: as many callbacks as {@code -Dcallbacks} says, duplicated,
 * reordered, corrupted and signed with two secrets in turn, while PostgreSQL and the broker are
 * killed. The senders' list of what they were promised is the judge.
 */
@Tag("show")
@Tag("show-callbacks")
class CallbackStormShowTest {

  private static final String OLD = "whsec-of-last-year";
  private static final String NEW = "whsec-of-this-year";

  private final long begun = System.nanoTime();

  @Test
  void eachAcceptedCallbackIsToldOnceOrVisiblyHeld(@TempDir Path data) throws Exception {
    int size = Integer.getInteger("callbacks", 200_000);
    long seed = Long.getLong("seed", System.currentTimeMillis());
    StormPlan plan = new StormPlan(size, seed);
    // Not the common pool: on two processors one of the two would wait for the other.
    try (World world = open(data);
        ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor()) {
      Senders senders =
          new Senders(world.baseUri("ingest").resolve("/webhooks/platform"), secrets(plan));
      CompletableFuture<Void> announced =
          CompletableFuture.runAsync(() -> announce(world, plan), aside);
      CompletableFuture<Void> blows =
          CompletableFuture.runAsync(() -> strike(world, plan, senders), aside);
      say("seed %d: %,d callbacks in %,d sendings", seed, size, plan.order().size());
      senders.sendAll(plan.order());
      say("sent; answers %s", senders.answers());
      blows.join();
      announced.join();
      say(new Judge(world, plan, senders.accepted()).judge());
    }
  }

  private static World open(Path data) {
    Path project = Path.of("..").toAbsolutePath().normalize();
    WorldSettings whole =
        WorldSettings.onFreePorts(project, data)
            .with("ingest", "WEBHOOK_SECRETS", "new:%s,old:%s".formatted(NEW, OLD));
    return World.start(
        new WorldSettings(
            whole.project(),
            whole.data(),
            EnumSet.of(Part.DB, Part.KAFKA, Part.IDENTITY, Part.INGEST, Part.HISTORY),
            whole.fresh(),
            whole.variables(),
            whole.listener()));
  }

  /** The platform's machines change over one after the other, in the middle of the storm. */
  private static IntFunction<String> secrets(StormPlan plan) {
    int size = plan.order().size();
    return place -> {
      boolean changing = place > size * 2 / 5 && place < size * 3 / 5;
      return changing ? (place % 3 == 0 ? OLD : NEW) : place < size / 2 ? OLD : NEW;
    };
  }

  /** Dispatch-service's part, at its own pace: many callbacks come before their reference. */
  private static void announce(World world, StormPlan plan) {
    EventCodec codec = new EventCodec();
    try (KafkaLog log = new KafkaLog(world.kafka())) {
      plan.references()
          .forEach(reference -> write(log, codec.encode(reference, "/dispatch-service")));
    }
  }

  /** As an outbox does: what the broker did not take while it was away is sent again. */
  private static void write(KafkaLog log, WireEvent event) {
    Awaitility.await()
        .atMost(Duration.ofHours(1))
        .pollDelay(Duration.ZERO)
        .ignoreExceptions()
        .until(() -> {
          log.write(event);
          return true;
        });
  }

  private void strike(World world, StormPlan plan, Senders senders) {
    awaitDone(senders, plan.order().size() / 3);
    killAndRestart(world, "db");
    awaitDone(senders, plan.order().size() * 2 / 3);
    killAndRestart(world, "kafka");
  }

  private void killAndRestart(World world, String part) {
    world.kill(part);
    say("%s killed", part);
    Awaitility.await()
        .atMost(Duration.ofMinutes(15))
        .ignoreExceptionsInstanceOf(
            IllegalStateException.class) // this machine is busy with the storm
        .until(() -> {
          world.restart(part);
          return true;
        });
    say("%s is back", part);
  }

  private static void awaitDone(Senders senders, int many) {
    Awaitility.await()
        .atMost(Duration.ofHours(1))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> senders.done() >= many);
  }

  private void say(String words, Object... values) {
    System.out.printf("%6.1f s  %s%n", (System.nanoTime() - begun) / 1e9, words.formatted(values));
  }
}
