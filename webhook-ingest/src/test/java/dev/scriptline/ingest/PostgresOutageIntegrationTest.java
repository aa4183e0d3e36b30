package dev.scriptline.ingest;

import static dev.scriptline.ingest.TransmissionSample.transmission;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.sandbox.infrastructure.LocalInfrastructure;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** PostgreSQL stopped like a crash while callbacks come: what got a 200 is there afterwards. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "logging.level.root=off")
@DirtiesContext
class PostgresOutageIntegrationTest {

  @RegisterExtension
  static final LocalInfrastructure infrastructure = LocalInfrastructure.withOwnPostgres("webhook");

  private static final int SENDERS = 16;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired private JdbcClient jdbc;

  @LocalServerPort private int port;

  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<HttpResponse<String>> others = new ConcurrentLinkedQueue<>();
  private volatile boolean sending = true;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    infrastructure.environment().forEach((name, value) -> registry.add(name, () -> value));
  }

  @Test
  void losesNothingThatItAccepted() {
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < SENDERS; i++) {
        senders.execute(this::send);
      }
      try {
        breakAndMendStorage();
      } finally {
        sending = false;
      }
    }

    assertThat(others)
        .allSatisfy(answer -> {
          assertThat(answer.statusCode()).isEqualTo(503);
          assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        });
    assertThat(kept()).containsAll(accepted);
  }

  private void breakAndMendStorage() {
    awaitAccepted(200);
    infrastructure.postgresServer().stopImmediately();
    Awaitility.await().atMost(PATIENCE).until(() -> others.size() >= SENDERS * 2);
    infrastructure.postgresServer().start();
    awaitAccepted(accepted.size() + 200);
  }

  private void awaitAccepted(int atLeast) {
    Awaitility.await().atMost(PATIENCE).until(() -> accepted.size() >= atLeast);
  }

  /** No answer promises nothing: the sender goes on. */
  private void send() {
    PlatformDouble platform = new PlatformDouble(port);
    while (sending) {
      byte[] body = transmission().callback("signed");
      platform
          .tries(body)
          .ifPresent(answer -> {
            if (answer.statusCode() == 200) {
              accepted.add(HexFormat.of().formatHex(body));
            } else {
              others.add(answer);
            }
          });
    }
  }

  private Set<String> kept() {
    return jdbc
        .sql("select body from callback")
        .query((row, _) -> HexFormat.of().formatHex(row.getBytes("body")))
        .stream()
        .collect(Collectors.toSet());
  }
}
