package dev.scriptline.sandbox.infrastructure.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is a Docker engine: asked before Testcontainers, which takes its time to say no.
 */
final class DockerEngine {

  private static final Path SOCKET = Path.of("/var/run/docker.sock");
  private static final int PLAIN_PORT = 2375;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String PING = "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n";

  private DockerEngine() {}

  /** Whether the engine that {@code DOCKER_HOST} names, or else the local one, answers a ping. */
  static boolean answers(@Nullable String dockerHost) {
    return address(dockerHost).map(DockerEngine::answersInTime).orElse(false);
  }

  private static Optional<SocketAddress> address(@Nullable String dockerHost) {
    if (dockerHost == null || dockerHost.isBlank()) {
      return unixSocket(SOCKET);
    }
    URI host = URI.create(dockerHost);
    if ("unix".equals(host.getScheme())) {
      return unixSocket(Path.of(host.getPath()));
    }
    if ("tcp".equals(host.getScheme()) && host.getHost() != null) {
      int port = host.getPort() < 0 ? PLAIN_PORT : host.getPort();
      return Optional.of(new InetSocketAddress(host.getHost(), port));
    }
    return Optional.empty();
  }

  private static Optional<SocketAddress> unixSocket(Path socket) {
    return Files.exists(socket)
        ? Optional.of(UnixDomainSocketAddress.of(socket))
        : Optional.empty();
  }

  private static boolean answersInTime(SocketAddress address) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> answer.complete(ping(address)));
    return answer.completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  private static boolean ping(SocketAddress address) {
    try (SocketChannel channel = SocketChannel.open(address)) {
      channel.write(ByteBuffer.wrap(PING.getBytes(US_ASCII)));
      ByteBuffer answer = ByteBuffer.allocate(64);
      while (answer.hasRemaining() && channel.read(answer) >= 0) {
        if (new String(answer.array(), 0, answer.position(), US_ASCII).contains(" 200 ")) {
          return true;
        }
      }
      return false;
    } catch (IOException _) { // nobody there
      return false;
    }
  }
}
