package dev.scriptline.dispatch.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.dispatch.email.IrishOrders;
import dev.scriptline.dispatch.job.JobState;
import dev.scriptline.events.PrescriptionStatusChanged;
import dev.scriptline.events.Reason;
import dev.scriptline.events.Status;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** A dead system costs nobody an attempt, and slows no other. */
class CircuitIntegrationTest extends RunningDispatch {

  @Autowired private CircuitBreakerRegistry circuits;
  @LocalManagementPort private int managementPort;

  @AfterEach
  void close() {
    circuits.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
  }

  @Test
  void defersOnceAndBurnsNoAttemptWhileThePlatformIsDead() {
    circuits.circuitBreaker("platform-issue").transitionToForcedOpenState();

    UUID transmission = ask(Orders.annas());

    PrescriptionStatusChanged deferred = awaitTold(transmission, Status.DEFERRED);
    assertThat(deferred.reason()).isEqualTo(new Reason("platform-unavailable"));
    assertThat(deferred.attempt()).isEqualTo(1);
    await()
        .during(Duration.ofSeconds(3))
        .atMost(SOON)
        .until(() -> statuses(transmission).equals(List.of(Status.DEFERRED)));
    assertThat(state(transmission)).isEqualTo(JobState.PENDING.name());
    assertThat(references(transmission)).isEmpty();

    circuits.circuitBreaker("platform-issue").transitionToClosedState();

    assertThat(awaitTold(transmission, Status.ISSUED).attempt()).isEqualTo(1);
    assertThat(PLATFORM.issues(transmission)).hasSize(1);
  }

  @Test // the way back is found without anybody's help, and without a prescription at risk
  void findsOutByItselfThatThePlatformIsBack() {
    circuits.circuitBreaker("platform").transitionToOpenState();
    circuits.circuitBreaker("platform-issue").transitionToOpenState();

    List<UUID> transmissions = Stream.generate(Orders::annas).limit(20).map(this::ask).toList();

    transmissions.forEach(one -> awaitTold(one, Status.ISSUED));
    assertThat(transmissions).allSatisfy(one -> assertThat(PLATFORM.issues(one)).hasSize(1));
    assertThat(circuits.circuitBreaker("platform").getState())
        .isEqualTo(CircuitBreaker.State.CLOSED);
    assertThat(circuits.circuitBreaker("platform-issue").getState())
        .isEqualTo(CircuitBreaker.State.CLOSED);
  }

  @Test // what was in doubt before is settled all the same
  void looksUpWhileNothingIsIssued() {
    PLATFORM.order("issue", "act-then-reset", 1);
    PLATFORM.order("lookup", "500", 3);
    UUID doubtful = ask(Orders.annas());
    awaitTold(doubtful, Status.UNCONFIRMED);
    circuits.circuitBreaker("platform-issue").transitionToForcedOpenState();

    awaitTold(doubtful, Status.ISSUED);
  }

  @Test
  void keepsMailAndPlatformApart() {
    circuits.circuitBreaker("platform").transitionToForcedOpenState();
    UUID issue = ask(Orders.annas());
    awaitTold(ask(IrishOrders.seans()), Status.EMAILED);
    assertThat(awaitTold(issue, Status.DEFERRED).reason())
        .isEqualTo(new Reason("platform-unavailable"));

    circuits.circuitBreaker("platform").transitionToClosedState();
    circuits.circuitBreaker("smtp").transitionToForcedOpenState();
    UUID mail = ask(IrishOrders.seans());
    awaitTold(issue, Status.ISSUED);
    assertThat(awaitTold(mail, Status.DEFERRED).reason()).isEqualTo(new Reason("mail-unavailable"));

    circuits.circuitBreaker("smtp").transitionToClosedState();
    assertThat(awaitTold(mail, Status.EMAILED).attempt()).isEqualTo(1);
  }

  @Test
  void opensWhereEveryIssueFails() {
    PLATFORM.order("issue", "500", 400);

    List<UUID> transmissions = Stream.generate(Orders::annas).limit(150).map(this::ask).toList();

    await()
        .atMost(SOON)
        .until(() ->
            circuits.circuitBreaker("platform-issue").getState() == CircuitBreaker.State.OPEN);
    PLATFORM.mend();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            transmissions.stream()
                .map(this::state)
                .allMatch(state -> state.equals("ISSUED") || state.equals("NEEDS_HUMAN")));
    assertThat(transmissions).anySatisfy(one -> assertThat(state(one)).isEqualTo("ISSUED"));
  }

  @Test
  void showsInActuatorHealthAndMetrics() {
    assertThat(management("/actuator/circuitbreakers"))
        .contains("\"platform\"", "\"platform-issue\"", "\"smtp\"", "CLOSED");
    assertThat(management("/actuator/health/dependencies")).contains("circuitBreakers");
    assertThat(management("/actuator/metrics"))
        .contains(
            "resilience4j.circuitbreaker.state",
            "resilience4j.ratelimiter.available.permissions",
            "resilience4j.bulkhead.available.concurrent.calls",
            "scriptline.dispatch.holds");
    circuits.circuitBreaker("platform").transitionToOpenState();
    assertThat(management("/actuator/health/dependencies")).contains("DOWN");
    assertThat(management("/actuator/health/readiness")).contains("UP");
  }

  private String management(String path) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                  .build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
