package dev.scriptline.dispatch.platform.exchange;

import static dev.scriptline.dispatch.platform.exchange.ScriptedPlatform.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptline.dispatch.platform.exchange.Reply.Answered;
import dev.scriptline.dispatch.platform.exchange.Reply.Broken;
import dev.scriptline.dispatch.platform.exchange.Reply.Unsent;
import dev.scriptline.dispatch.platform.exchange.ScriptedPlatform.Reaction;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PlatformClientTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @Test
  void returnsStatusBodyAndRetryAfter() {
    String raw = "HTTP/1.1 429 Slow\r\nRetry-After: 7\r\nContent-Length: 2\r\n\r\n{}";
    try (ScriptedPlatform platform = new ScriptedPlatform(_ -> new Reaction.Says(raw))) {
      assertThat(post(platform.baseUrl(), Duration.ofSeconds(10)))
          .isInstanceOfSatisfying(
              Answered.class,
              answer -> {
                assertThat(answer.status()).isEqualTo(429);
                assertThat(answer.body()).hasSize(2);
                assertThat(answer.retryAfter()).isEqualTo(Duration.ofSeconds(7));
              });
    }
  }

  @Test // HttpRequest.timeout ends with the head: a body that stalls would hold a worker for ever
  void endsAStalledBodyAtTheDeadline() {
    String half = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"success\":";
    try (ScriptedPlatform platform = new ScriptedPlatform(_ -> new Reaction.Stalls(half))) {
      assertThat(post(platform.baseUrl(), Duration.ofMillis(500)))
          .isEqualTo(new Broken(Broken.Cause.TIMED_OUT));
    }
  }

  @Test
  void takesACutAnswerAsBroken() {
    String half = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"success\":";
    try (ScriptedPlatform platform = new ScriptedPlatform(_ -> new Reaction.Cuts(half))) {
      assertThat(post(platform.baseUrl(), Duration.ofSeconds(10)))
          .isEqualTo(new Broken(Broken.Cause.CUT));
    }
  }

  @Test // a retry inside the JDK would be a second prescription
  void neverRepeatsAPostThatWasCut() {
    try (ScriptedPlatform platform =
        new ScriptedPlatform(
            request -> request.contains("first") ? json(200, "{}") : new Reaction.Cuts(""))) {
      PlatformClient client = client(platform.baseUrl());
      // The first exchange leaves an idle connection behind, on which the JDK is tempted to repeat.
      client.exchange(request(platform.baseUrl(), "first"));
      Reply reply = client.exchange(request(platform.baseUrl(), "second"));

      assertThat(reply).isEqualTo(new Broken(Broken.Cause.CUT));
      assertThat(platform.requests().stream().filter(sent -> sent.contains("second"))).hasSize(1);
    }
  }

  @Test
  void doesNotReadBodiesWithoutEnd() {
    String huge = "HTTP/1.1 200 OK\r\nContent-Length: 2000000\r\n\r\n" + " ".repeat(2_000_000);
    try (ScriptedPlatform platform = new ScriptedPlatform(_ -> new Reaction.Says(huge))) {
      assertThat(post(platform.baseUrl(), Duration.ofSeconds(10)))
          .isEqualTo(new Broken(Broken.Cause.CUT));
    }
  }

  @Test
  void followsNoRedirect() {
    String raw = "HTTP/1.1 307 Elsewhere\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n";
    try (ScriptedPlatform platform = new ScriptedPlatform(_ -> new Reaction.Says(raw))) {
      assertThat(post(platform.baseUrl(), Duration.ofSeconds(10)))
          .isInstanceOfSatisfying(
              Answered.class, answer -> assertThat(answer.status()).isEqualTo(307));
      assertThat(platform.requests()).hasSize(1);
    }
  }

  @Test
  void tellsARefusedConnectionFromALostAnswer() {
    URI nobody;
    try (ScriptedPlatform platform = new ScriptedPlatform(_ -> json(200, "{}"))) {
      nobody = platform.baseUrl();
    }

    assertThat(post(nobody, Duration.ofSeconds(10)))
        .isEqualTo(new Unsent(Unsent.Cause.NO_CONNECTION));
  }

  @Test
  void tellsAnUnknownHostFromALostAnswer() {
    assertThat(post(URI.create("http://platform.invalid"), Duration.ofSeconds(10)))
        .isEqualTo(new Unsent(Unsent.Cause.NO_CONNECTION));
  }

  @Test
  void writesNothingAfterTheDeadline() {
    try (ScriptedPlatform platform = new ScriptedPlatform(_ -> json(200, "{}"))) {
      assertThat(post(platform.baseUrl(), Duration.ofMillis(-1)))
          .isEqualTo(new Unsent(Unsent.Cause.DEADLINE_PASSED));
      assertThat(platform.requests()).isEmpty();
    }
  }

  @Test
  void refusesToRunWhereTheJdkWouldRepeatPosts() {
    System.setProperty(PlatformClient.RETRY_SWITCH, "true");
    try {
      assertThatThrownBy(() -> client(URI.create("http://127.0.0.1:9")))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      System.clearProperty(PlatformClient.RETRY_SWITCH);
    }
  }

  private static Reply post(URI baseUrl, Duration left) {
    Instant deadline = CLOCK.instant().plus(left);
    return client(baseUrl).exchange(request(baseUrl, "body"), deadline);
  }

  private static HttpRequest request(URI baseUrl, String body) {
    return HttpRequest.newBuilder(baseUrl).POST(BodyPublishers.ofString(body)).build();
  }

  private static PlatformClient client(URI baseUrl) {
    return new PlatformClient(Settings.at(baseUrl), CLOCK);
  }
}
