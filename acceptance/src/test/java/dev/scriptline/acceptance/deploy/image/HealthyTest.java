package dev.scriptline.acceptance.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.scriptline.acceptance.deploy.Shell;
import dev.scriptline.sandbox.infrastructure.process.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The health check of the images. */
@Tag("show-deploy")
class HealthyTest {

  private static final String HEALTHY = ".ci/image/healthy";

  @TempDir private Path folder;

  private HttpServer service;
  private volatile int answer = 200;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    service.createContext(
        "/actuator/health/readiness",
        exchange -> {
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  @Test
  void isWellWhereTheServiceIsReady() {
    assertThat(asked()).isZero();
  }

  @Test
  void isUnwellWhereTheServiceSaysSo() {
    answer = 503;

    assertThat(asked()).isNotZero();
  }

  @Test
  void isUnwellWhereNobodyListens() {
    assertThat(new Shell(folder).run(HEALTHY, Integer.toString(Ports.free())).exitCode())
        .isNotZero();
  }

  @Test
  void isContentWithAListenerWhereNoPathIsNamed() {
    answer = 503;

    assertThat(new Shell(folder).run(HEALTHY, Integer.toString(port())).exitCode()).isZero();
    assertThat(new Shell(folder).run(HEALTHY, Integer.toString(port()), "/nothing").exitCode())
        .isNotZero();
  }

  private int asked() {
    return new Shell(folder)
        .with("MANAGEMENT_PORT", Integer.toString(port()))
        .run(HEALTHY)
        .exitCode();
  }

  private int port() {
    return service.getAddress().getPort();
  }
}
