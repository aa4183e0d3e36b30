package dev.scriptline.sandbox.launcher.command;

import dev.scriptline.sandbox.launcher.ReadyPart;
import dev.scriptline.sandbox.launcher.WorldListener;
import dev.scriptline.sandbox.launcher.layout.Part;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.Socket;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Help.Ansi;

/** What a person sees of a world that starts, runs and stops. */
final class Screen implements WorldListener {

  private final PrintWriter out;
  private final Project project;
  private final long begun = System.nanoTime();

  Screen(PrintWriter out, Project project) {
    this.out = out;
    this.project = project;
  }

  void starting(Set<Part> parts) {
    line("@|bold Scriptline|@ sandbox in %s".formatted(project.sandbox().root()));
    line("");
  }

  @Override
  public void ready(ReadyPart part) {
    String pid =
        part.pid().isPresent() ? "  @|faint pid %d|@".formatted(part.pid().getAsLong()) : "";
    line(
        "  @|green ✓|@ %-24s %s  %s%s"
            .formatted(part.part().title(), seconds(part.took()), part.address(), pid));
  }

  /** Says what was put into a fresh sandbox. */
  void seeded(String what, Duration took) {
    line("  @|green ✓|@ %-24s %s  %s".formatted("base world", seconds(took), what));
  }

  /** Says why a fresh sandbox stays empty. */
  void notSeeded(String sentence) {
    line("  @|red ✗|@ %-24s %s ./run seed tries again.".formatted("base world", sentence));
  }

  /** Says that all is ready, and what there is to use. */
  void started(Ports ports, Set<Part> parts) {
    line("");
    line("@|bold Ready|@ after%s.".formatted(seconds(Duration.ofNanos(System.nanoTime() - begun))));
    if (parts.containsAll(Part.all())) {
      addresses(ports);
      signIns();
    }
    line("");
    line("Ctrl-C stops it; the data stays until ./run --fresh.");
  }

  @Override
  public void died(Part part, int exitCode, Path log) {
    line(
        "  @|red ✗|@ %-24s ended with exit code %d; ./run --only=%s starts it again; log: %s"
            .formatted(part.title(), exitCode, part.word(), project.shown(log)));
  }

  @Override
  public void stopping(int parts) {
    line("");
    line("Stopping…");
  }

  @Override
  public void stopped(Duration took) {
    line("Stopped after%s.".formatted(seconds(took)));
  }

  private void addresses(Ports ports) {
    line("");
    address("for patients", ports.uri(Socket.API) + "/api");
    address("for clinics", ports.uri(Socket.API) + "/intake");
    address("dispatch desk", ports.uri(Socket.DISPATCH) + "/api");
    address("callbacks", ports.uri(Socket.INGEST) + "/webhooks/platform");
    address("histories", ports.uri(Socket.HISTORY) + "/api");
    address("pharmacy portal", ports.uri(Socket.SIMULATOR) + "/portal");
    address("mailboxes", ports.uri(Socket.MAIL_VIEWER).toString());
    address("platform's ledger", ports.uri(Socket.SIMULATOR) + "/sim/ledger");
    address("sign-in", ports.uri(Socket.IDENTITY).toString());
    address("variables", project.shown(project.sandbox().environments()) + "/*, to be sourced");
  }

  private void address(String what, String where) {
    line("  %-18s %s".formatted(what, where));
  }

  private void signIns() {
    line("");
    line("Sign-ins, the password is the name:");
    line(
        "  patients @|bold anna|@ (NI), @|bold sean|@ (IE); staff @|bold sam|@ (support), @|bold olga|@ (operations)");
    line(
        "  client credentials @|bold intake|@/intake; a bearer token of anybody: ./run token anna");
  }

  private void line(String markup) {
    out.println(Ansi.AUTO.string(markup));
    out.flush();
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%6.1f s", took.toMillis() / 1000.0);
  }
}
