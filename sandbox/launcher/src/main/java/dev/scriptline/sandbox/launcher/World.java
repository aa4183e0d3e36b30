package dev.scriptline.sandbox.launcher;

import dev.scriptline.sandbox.launcher.component.PartClaims;
import dev.scriptline.sandbox.launcher.component.PartStarter;
import dev.scriptline.sandbox.launcher.environment.SandboxPlan;
import dev.scriptline.sandbox.launcher.layout.Part;
import dev.scriptline.sandbox.launcher.layout.Ports;
import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import dev.scriptline.sandbox.launcher.layout.Service;
import dev.scriptline.sandbox.launcher.layout.Socket;
import dev.scriptline.sandbox.launcher.signin.SignIns;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A sandbox that this JVM runs: PostgreSQL, Kafka, mail, identity, the platform and the four
 * services, or some of them. Services are named as in {@code --only}: api, dispatch, ingest,
 * history.
 */
public final class World implements AutoCloseable {

  private final PartStarter starter;
  private final WorldListener listener;
  private final Parts parts;
  private final Thread atExit = new Thread(this::stop, "stop the sandbox");
  private boolean stopped;

  private World(PartStarter starter, WorldListener listener, Parts parts) {
    this.starter = starter;
    this.listener = listener;
    this.parts = parts;
  }

  /**
   * Starts a world and returns when it is ready. It stops with this JVM, if not before.
   *
   * @throws dev.scriptline.sandbox.launcher.layout.CannotStartException with one sentence when it
   *     cannot be started; what had been started is stopped by then
   */
  public static World start(WorldSettings settings) {
    SandboxFolder folder = new SandboxFolder(settings.data());
    PartClaims claims = PartClaims.of(folder, settings.parts());
    World world;
    try {
      PartStarter starter = new Preparation(settings, folder).prepare();
      Parts parts = new Parts(claims, starter, settings.listener());
      world = new World(starter, settings.listener(), parts);
    } catch (RuntimeException e) {
      claims.close();
      throw e;
    }
    Runtime.getRuntime().addShutdownHook(world.atExit);
    try {
      world.parts.startAll(settings.parts());
      return world;
    } catch (RuntimeException e) {
      world.close();
      throw e;
    }
  }

  /** The root of a service's REST API. */
  public URI baseUri(String service) {
    return ports().uri(Service.named(service).socket());
  }

  /** The root of the platform simulator and its portal. */
  public URI simulator() {
    return ports().uri(Socket.SIMULATOR);
  }

  /**
   * A bearer token.
   *
   * @param who anna, sean, sam, olga, intake, or {@code patient:<id>}
   */
  public String token(String who) {
    return new SignIns(ports().uri(Socket.IDENTITY)).token(who);
  }

  /** The port of the mail server's IMAP on 127.0.0.1. */
  public int imapPort() {
    return ports().port(Socket.IMAP);
  }

  /** The root of the mail viewer: pages of all mailboxes, and JSON below {@code /api/messages}. */
  public URI mailViewer() {
    return ports().uri(Socket.MAIL_VIEWER);
  }

  /** A service's database (JDBC); its roles are in {@link #variables}. */
  public String jdbcUrl(String service) {
    return variables(service).getOrDefault("DATABASE_URL", "");
  }

  /** Where Kafka is. */
  public String kafka() {
    return "127.0.0.1:" + ports().port(Socket.KAFKA);
  }

  /** What a service was started with. */
  public Map<String, String> variables(String service) {
    return plan().of(Service.named(service));
  }

  /** What a part has printed. */
  public Path log(String part) {
    return starter.folder().log(Part.named(part));
  }

  /** Kills a part's process on the spot (SIGKILL); returns when it is gone. */
  public void kill(String part) {
    parts.kill(Part.named(part));
  }

  /** Starts a part again that was killed or has died; returns when it is ready. */
  public void restart(String part) {
    parts.start(Part.named(part));
  }

  /** Stops a part in good order, until it is started again. */
  public void stop(String part) {
    parts.stop(Part.named(part));
  }

  /** Starts a service again with some variables changed, until it is started another time. */
  public void restart(String service, Map<String, String> changed) {
    Service wanted = Service.named(service);
    parts.start(wanted.part(), starter.with(wanted, changed));
  }

  /** Waits until somebody has stopped this world, or nothing of it is left. */
  public void awaitEnd() {
    parts.awaitEnd();
  }

  /** Where everything listens and what each service was started with. */
  public SandboxPlan plan() {
    return starter.plan();
  }

  /** Stops everything in good order; returns when it is stopped. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException _) {
      // The JVM is ending, and that is why we are here.
    }
  }

  private synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    long begun = System.nanoTime();
    listener.stopping(parts.running().size());
    parts.stopAll();
    listener.stopped(Duration.ofNanos(System.nanoTime() - begun));
  }

  private Ports ports() {
    return plan().ports();
  }
}
