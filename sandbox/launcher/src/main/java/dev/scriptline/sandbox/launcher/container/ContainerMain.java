package dev.scriptline.sandbox.launcher.container;

import dev.scriptline.sandbox.identity.IdentityProvider;
import dev.scriptline.sandbox.launcher.demo.step.StepFailedException;
import dev.scriptline.sandbox.launcher.layout.CannotStartException;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.platform.SimulatorMain;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a container of the sandbox's image does; the first word says it. All containers share one
 * network, in which everything stands where {@code ./run} would put it.
 */
public final class ContainerMain {

  private static final Path DATA =
      Path.of(System.getenv().getOrDefault("SANDBOX_FOLDER", "/sandbox"));
  private static final Path SETTINGS = Path.of("/settings");

  private ContainerMain() {}

  /** Ends with 0 when it is done, with 1 and one sentence when it cannot be done. */
  public static void main(String[] words) throws InterruptedException {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Ports ports = Ports.of(System.getenv());
    String part = words.length == 0 ? "" : words[0];
    try {
      switch (part) {
        case "variables" -> Variables.drawnIn(DATA, ports).writeAll(Path.of(words[1]));
        case "prepare" -> new PreparedServers(DATA, ports).prepare(SETTINGS);
        case "identity" -> IdentityProvider.main(words);
        case "simulator" -> SimulatorMain.main(words);
        case "mailboxes" -> Mailboxes.serve(ports);
        case "seed" -> new Visit(ports, out).seed();
        case "demo" -> new Visit(ports, out).demo();
        default ->
            throw new CannotStartException(
                "The first word is one of variables, prepare, identity, simulator, mailboxes, seed and"
                    + " demo.");
      }
    } catch (CannotStartException | StepFailedException | IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
