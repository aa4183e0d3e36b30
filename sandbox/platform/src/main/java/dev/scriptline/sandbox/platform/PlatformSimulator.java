package dev.scriptline.sandbox.platform;

import dev.scriptline.sandbox.platform.http.Listener;
import java.net.URI;

/** A running platform with its portal; see {@code /sim} for what can be ordered of it. */
public final class PlatformSimulator implements AutoCloseable {

  private final Listener listener;
  private final Platform platform;

  private PlatformSimulator(Listener listener, Platform platform) {
    this.listener = listener;
    this.platform = platform;
  }

  /** Starts it; throws an unchecked exception with a sentence when port or ledger are taken. */
  public static PlatformSimulator start(SimulatorSettings settings) {
    Listener listener = Listener.bind(settings.address(), settings.port());
    try {
      URI shown = settings.publicBaseUrl();
      Platform platform = new Platform(settings, portal(shown == null ? own(listener) : shown));
      listener.serve(new PlatformRoutes(platform).all());
      return new PlatformSimulator(listener, platform);
    } catch (RuntimeException e) {
      listener.close();
      throw e;
    }
  }

  public int port() {
    return listener.port();
  }

  public URI baseUrl() {
    return own(listener);
  }

  /** Cuts open calls, stops callbacks and mails, and closes the ledger. */
  @Override
  public void close() {
    listener.close();
    platform.close();
  }

  private static URI own(Listener listener) {
    return URI.create("http://127.0.0.1:" + listener.port());
  }

  private static URI portal(URI base) {
    return URI.create(base.toString().replaceAll("/+$", "") + "/portal");
  }
}
