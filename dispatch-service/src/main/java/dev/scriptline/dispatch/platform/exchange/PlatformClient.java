package dev.scriptline.dispatch.platform.exchange;

import dev.scriptline.dispatch.platform.exchange.Reply.Answered;
import dev.scriptline.dispatch.platform.exchange.Reply.Broken;
import dev.scriptline.dispatch.platform.exchange.Reply.Unsent;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One request, one answer: the whole exchange is bounded, body included, which {@code
 * HttpRequest.timeout} does not do. Nothing is sent twice, nothing is followed.
 */
@Component
public class PlatformClient {

  static final String RETRY_SWITCH = "jdk.httpclient.enableAllMethodRetry";

  private static final int LARGEST_BODY = 1 << 20;
  private static final long LONGEST_RETRY_AFTER_SECONDS = 3_600;

  private final HttpClient http;
  private final Duration patience;
  private final Clock clock;

  public PlatformClient(PlatformSettings settings, Clock clock) {
    if (!"false".equals(System.getProperty(RETRY_SWITCH, "false"))) {
      throw new IllegalStateException(
          RETRY_SWITCH + " must stay off: it would issue a prescription twice.");
    }
    this.patience = settings.deadline();
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .build();
  }

  /** Does an exchange that nothing was committed for; {@link Patience} may shorten it. */
  public Reply exchange(HttpRequest request) {
    return exchange(request, Patience.end(clock.instant().plus(patience)));
  }

  /** Does the exchange, which ends at the deadline one way or another. */
  public Reply exchange(HttpRequest request, Instant deadline) {
    Duration left = Duration.between(clock.instant(), deadline);
    if (!left.isPositive()) {
      return new Unsent(Unsent.Cause.DEADLINE_PASSED);
    }
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_BODY));
    try {
      return answered(exchange.get(left.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException _) {
      exchange.cancel(true);
      return new Broken(Broken.Cause.TIMED_OUT);
    } catch (ExecutionException e) {
      return failed(e.getCause());
    } catch (InterruptedException _) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      return new Broken(Broken.Cause.CUT);
    }
  }

  private static Reply answered(HttpResponse<byte[]> response) {
    return new Answered(response.statusCode(), response.body(), retryAfter(response));
  }

  /** Only a connection that never stood proves that nothing was sent. */
  private static Reply failed(@Nullable Throwable cause) {
    return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
        ? new Unsent(Unsent.Cause.NO_CONNECTION)
        : new Broken(Broken.Cause.CUT);
  }

  /** In seconds; a date is not read: the wait then grows by itself. */
  private static Duration retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,9}"))
        .map(value ->
            Duration.ofSeconds(Math.min(Long.parseLong(value), LONGEST_RETRY_AFTER_SECONDS)))
        .orElse(Duration.ZERO);
  }
}
