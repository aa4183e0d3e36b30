package dev.scriptline.sandbox.launcher.component;

import dev.scriptline.sandbox.infrastructure.process.ChildCommand;
import dev.scriptline.sandbox.infrastructure.process.ChildProcess;
import dev.scriptline.sandbox.infrastructure.process.Signal;
import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import dev.scriptline.sandbox.launcher.layout.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of the four services, started from its jar with nothing but its variables. */
record RunningService(URI root, ChildProcess child) implements RunningPart {

  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration STOP = Duration.ofSeconds(20);
  private static final int LONGEST_SENTENCE = 300;

  // One person, two cores: ready soon beats fast for ever.
  private static final List<String> JVM_OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m");

  // What a program may take from its user's surroundings; all else comes from its own variables.
  private static final Set<String> INHERITED =
      Set.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR");

  static RunningService start(
      Service service, ServiceJar jar, Map<String, String> variables, SandboxFolder folder) {
    ChildProcess child = ChildProcess.start(command(service, jar, variables, folder));
    Ports ports = Ports.of(prefixed(service, variables));
    try {
      Readiness readiness = new Readiness(ports.uri(service.management()));
      if (readiness.isReachedBy(child, START)) {
        return new RunningService(ports.uri(service.socket()), child);
      }
      throw new CannotStartException(
          "%s %s: %s"
              .formatted(
                  service.module(),
                  child.isAlive() ? "is not ready after " + START : "did not start",
                  reason(child.lastWords(), folder.log(service.part()))));
    } catch (RuntimeException e) {
      CutShort.end(() -> child.stop(STOP));
      throw e;
    }
  }

  @Override
  public String address() {
    return root.toString();
  }

  @Override
  public Optional<ChildProcess> process() {
    return Optional.of(child);
  }

  @Override
  public void stop() {
    child.stop(STOP);
  }

  private static ChildCommand command(
      Service service, ServiceJar jar, Map<String, String> variables, SandboxFolder folder) {
    List<String> line = new ArrayList<>(List.of("env"));
    System.getenv().keySet().stream()
        .filter(name -> !INHERITED.contains(name) && !variables.containsKey(name))
        .forEach(name -> line.addAll(List.of("-u", name)));
    line.add(ServiceJar.java());
    line.add(PartClaim.mark(folder, service.part()));
    line.addAll(JVM_OPTIONS);
    line.addAll(List.of("-jar", jar.path().toString()));
    return new ChildCommand(
        service.module(), line, variables, created(folder.log(service.part())), Signal.TERM, null);
  }

  // A setting that is wrong ends a service with a sentence about it; all else it logs at length.
  static String reason(String lastWords, Path log) {
    boolean isSentence = lastWords.length() <= LONGEST_SENTENCE && !lastWords.endsWith("}");
    return isSentence ? "%s (%s)".formatted(lastWords, log) : "the reason is in %s.".formatted(log);
  }

  private static Map<String, String> prefixed(Service service, Map<String, String> variables) {
    return Map.of(
        service.socket().variable(), variables.getOrDefault("SERVER_PORT", ""),
        service.management().variable(), variables.getOrDefault("MANAGEMENT_PORT", ""));
  }

  private static Path created(Path log) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written.".formatted(log), e);
    }
  }
}
