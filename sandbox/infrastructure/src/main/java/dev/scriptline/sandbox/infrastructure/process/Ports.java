package dev.scriptline.sandbox.infrastructure.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on 127.0.0.1. */
public final class Ports {

  public static final String LOCALHOST = "127.0.0.1";

  // Below the ports that the system gives to outgoing connections: a client that keeps knocking at
  // a server that is down would one day be given the server's own port, and keep it from coming
  // back.
  private static final int FIRST = 20_000;
  private static final int END = 32_000;

  // Handed out by this JVM: a server that is down for a moment keeps its port.
  private static final Set<Integer> TAKEN = new HashSet<>();

  private Ports() {}

  /** A port that nobody listens on and that this JVM has not been given before. */
  public static synchronized int free() {
    for (int tries = FIRST; tries < END; tries++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      if (!TAKEN.contains(port) && isFree(port)) {
        TAKEN.add(port);
        return port;
      }
    }
    throw new IllegalStateException("There is no free port.");
  }

  /** Whether a server accepts connections on the port. */
  public static boolean isListening(int port) {
    try (Socket _ = new Socket(LOCALHOST, port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** Whether a server could listen on the port now. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(LOCALHOST, port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
