package dev.scriptline.sandbox.infrastructure.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashSet;
import java.util.Set;

/** Ports on 127.0.0.1. */
public final class Ports {

  public static final String LOCALHOST = "127.0.0.1";

  // Handed out by this JVM: a server that is down for a moment keeps its claim.
  private static final Set<Integer> TAKEN = new LinkedHashSet<>();

  private Ports() {}

  /** A port that nobody listens on and that this JVM has not been given before. */
  public static synchronized int free() {
    while (true) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOCALHOST))) {
        if (TAKEN.add(socket.getLocalPort())) {
          return socket.getLocalPort();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("There is no free port.", e);
      }
    }
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
