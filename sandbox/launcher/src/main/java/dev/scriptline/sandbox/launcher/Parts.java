package dev.scriptline.sandbox.launcher;

import dev.scriptline.sandbox.infrastructure.process.ChildProcess;
import dev.scriptline.sandbox.launcher.component.PartClaims;
import dev.scriptline.sandbox.launcher.component.PartStarter;
import dev.scriptline.sandbox.launcher.component.RunningPart;
import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import dev.scriptline.sandbox.launcher.layout.Part;
import dev.scriptline.sandbox.launcher.layout.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The parts that one launcher runs: started, watched, stopped in an order that loses nothing. */
final class Parts {

  private static final List<List<Part>> STOP_ORDER =
      List.of(
          Stream.of(Service.values()).map(Service::part).toList(),
          List.of(Part.SIMULATOR, Part.IDENTITY, Part.MAIL),
          List.of(Part.KAFKA),
          List.of(Part.DB));

  private static final Duration CUT_SHORT = Duration.ofSeconds(40);

  private final PartClaims claims;
  private final PartStarter starter;
  private final WorldListener listener;
  private final Map<Part, RunningPart> running = new ConcurrentHashMap<>();
  private final ExecutorService starts = Executors.newVirtualThreadPerTaskExecutor();
  private final CompletableFuture<Boolean> end = new CompletableFuture<>();

  Parts(PartClaims claims, PartStarter starter, WorldListener listener) {
    this.claims = claims;
    this.starter = starter;
    this.listener = listener;
  }

  /** Starts parts side by side and returns when all are ready. */
  void startAll(Set<Part> wanted) {
    try {
      new ParallelStart(this::start, starts).of(wanted);
    } catch (RuntimeException e) {
      throw end.isDone() ? cutShort() : e;
    }
  }

  /** Starts one part and returns when it is ready. */
  void start(Part part) {
    start(part, starter);
  }

  /** The same by another plan than that of the world. */
  void start(Part part, PartStarter by) {
    if (end.isDone()) {
      throw cutShort();
    }
    claims.claim(part);
    long begun = System.nanoTime();
    RunningPart started = by.start(part);
    running.put(part, started);
    started.process().ifPresent(process -> claims.note(part, process));
    OptionalLong pid =
        started
            .process()
            .map(process -> OptionalLong.of(process.pid()))
            .orElse(OptionalLong.empty());
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    listener.ready(new ReadyPart(part, started.address(), pid, took));
    started.process().ifPresent(process -> watch(part, started, process));
  }

  Set<Part> running() {
    return Set.copyOf(running.keySet());
  }

  /** Kills a part's process on the spot, as a crash would. */
  void kill(Part part) {
    RunningPart victim = running.remove(part);
    if (victim == null || victim.process().isEmpty()) {
      throw new IllegalStateException("%s has no process here.".formatted(part.title()));
    }
    victim.process().get().kill();
    release(part, victim);
  }

  /** Stops one part in good order. */
  void stop(Part part) {
    RunningPart stopped = running.remove(part);
    if (stopped == null) {
      throw new IllegalStateException("%s does not run here.".formatted(part.title()));
    }
    release(part, stopped);
  }

  /** Waits until all have been stopped, or the last one has died. */
  void awaitEnd() {
    end.join();
  }

  /**
   * Stops all: first who works, then what they work with. A stop that fails keeps no other back.
   */
  void stopAll() {
    end.complete(true);
    endStarts();
    List<RuntimeException> failures = new CopyOnWriteArrayList<>();
    for (List<Part> together : STOP_ORDER) {
      try (ExecutorService stops = Executors.newVirtualThreadPerTaskExecutor()) {
        together.forEach(part -> stops.execute(() -> stop(part, failures)));
      }
    }
    claims.close();
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private static CannotStartException cutShort() {
    return new CannotStartException("The start was cut short.");
  }

  private void endStarts() {
    starts.shutdownNow();
    try {
      // A process whose start has not ended by then ends with this JVM.
      boolean _ = starts.awaitTermination(CUT_SHORT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop(Part part, List<RuntimeException> failures) {
    RunningPart stopped = running.remove(part);
    if (stopped != null) {
      try {
        release(part, stopped);
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
  }

  private void watch(Part part, RunningPart started, ChildProcess process) {
    process
        .onExit()
        .thenAccept(exitCode -> {
          // Whoever ends a part on purpose takes it off the list first.
          if (running.remove(part, started)) {
            release(part, started);
            listener.died(part, exitCode, starter.folder().log(part));
            if (running.isEmpty()) {
              end.complete(true);
            }
          }
        });
  }

  private void release(Part part, RunningPart ended) {
    ended.stop();
    claims.release(part);
  }
}
