package dev.scriptline.sandbox.infrastructure.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.scriptline.sandbox.infrastructure.process.Ports;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DockerEngineTest {

  @Test
  void answersAPing() throws Exception {
    assertThat(answers(200)).isTrue();
  }

  @Test
  void doesNotAnswerWhenSomethingElseIsThere() throws Exception {
    assertThat(answers(404)).isFalse();
  }

  @Test
  void doesNotAnswerWhereNobodyListens(@TempDir Path directory) {
    assertThat(DockerEngine.answers("tcp://127.0.0.1:" + Ports.free())).isFalse();
    assertThat(DockerEngine.answers("unix://" + directory.resolve("none.sock"))).isFalse();
  }

  @Test
  @Timeout(20) // a dead engine must not cost the tests of every module a minute
  void doesNotWaitForAnEngineThatHangs() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName(Ports.LOCALHOST))) {
      assertThat(DockerEngine.answers("tcp://127.0.0.1:" + silent.getLocalPort())).isFalse();
    }
  }

  private static boolean answers(int status) throws Exception {
    HttpServer engine = HttpServer.create(new InetSocketAddress(Ports.LOCALHOST, 0), 0);
    engine.createContext(
        "/",
        exchange -> {
          boolean asked = exchange.getRequestURI().getPath().equals("/_ping");
          exchange.sendResponseHeaders(asked ? status : 500, -1);
          exchange.close();
        });
    engine.start();
    try {
      return DockerEngine.answers("tcp://127.0.0.1:" + engine.getAddress().getPort());
    } finally {
      engine.stop(0);
    }
  }
}
