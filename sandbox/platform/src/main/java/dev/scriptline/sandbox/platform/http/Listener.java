package dev.scriptline.sandbox.platform.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Listens, usually on the loopback address, and serves each connection on a virtual thread of its
 * own.
 */
public final class Listener implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Listener.class.getName());
  private static final int BACKLOG = 4096;

  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private Listener(ServerSocket server) {
    this.server = server;
  }

  /** Takes a port of the loopback address. */
  public static Listener bind(int port) {
    return bind(InetAddress.getLoopbackAddress().getHostAddress(), port);
  }

  /**
   * Takes a port; callers that come before {@link #serve} wait.
   *
   * @param address of this machine
   * @param port which, 0 for a free one
   * @throws UncheckedIOException when the port is taken
   */
  public static Listener bind(String address, int port) {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(InetAddress.getByName(address), port), BACKLOG);
      return new Listener(server);
    } catch (IOException e) {
      throw new UncheckedIOException("The platform simulator cannot listen on port " + port, e);
    }
  }

  public void serve(Handler handler) {
    Thread.ofPlatform().daemon().name("platform-listener").start(() -> accept(handler));
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Stops listening and cuts what is open. */
  @Override
  public void close() {
    closeQuietly(server);
    open.forEach(Listener::closeQuietly);
  }

  private void accept(Handler handler) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread.ofVirtual().name("platform-call").start(() -> answer(socket, handler));
      } catch (IOException e) {
        if (!server.isClosed()) {
          LOG.log(Level.WARNING, "A connection could not be accepted", e);
        }
      }
    }
  }

  private void answer(Socket socket, Handler handler) {
    try (socket) {
      new Connection(socket, handler).serve();
    } catch (IOException e) {
      // Callers that give up are what the simulator is for.
      LOG.log(Level.DEBUG, "A connection ended early: {0}", e.getClass().getName());
    } finally {
      open.remove(socket);
    }
  }

  private static void closeQuietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      LOG.log(Level.DEBUG, "A socket did not close: {0}", e.getClass().getName());
    }
  }
}
