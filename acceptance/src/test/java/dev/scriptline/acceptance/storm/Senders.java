package dev.scriptline.acceptance.storm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends as the platform does: waits ten seconds, comes again three times, then gives up for ever.
 */
final class Senders {

  private static final int AT_ONCE = 48;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final List<Duration> AGAIN =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final IntFunction<String> secrets;
  private final Set<Sent> accepted = ConcurrentHashMap.newKeySet();
  private final TreeMap<Integer, Integer> answers = new TreeMap<>();
  private final AtomicInteger done = new AtomicInteger();

  /**
   * @param secrets the secret that a sending is signed with, by its place in the order
   */
  Senders(URI address, IntFunction<String> secrets) {
    this.address = address;
    this.secrets = secrets;
  }

  /** Sends all and returns when each was answered or given up. */
  void sendAll(List<Sent> order) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        threads.execute(() -> {
          for (int at = next.getAndIncrement(); at < order.size(); at = next.getAndIncrement()) {
            sendUntilHeard(order.get(at), at);
            done.incrementAndGet();
          }
        });
      }
      threads.shutdown();
      threads.awaitTermination(1, TimeUnit.HOURS);
    }
  }

  /** How many are answered or given up so far. */
  int done() {
    return done.get();
  }

  /** Each callback that got a 2xx at least once. */
  Set<Sent> accepted() {
    return accepted;
  }

  /** How often each status was answered; 0 where there was no answer. */
  synchronized TreeMap<Integer, Integer> answers() {
    return new TreeMap<>(answers);
  }

  private void sendUntilHeard(Sent sent, int place) {
    int status = send(sent, place);
    for (Duration pause : AGAIN) {
      if (status / 100 == 2 || status == 401) {
        return;
      }
      LockSupport.parkNanos(pause.toNanos());
      status = send(sent, place);
    }
  }

  private int send(Sent sent, int place) {
    byte[] signed = sent.body();
    String secret = secrets.apply(place);
    if (sent.kind() == Sent.Kind.FORGED) {
      // Every second one is changed on the way, the others are signed with a secret that was taken
      // back.
      signed = sent.index() % 2 == 0 ? changed(signed) : signed;
      secret = sent.index() % 2 == 0 ? secret : "taken-back-long-ago";
    }
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("X-Platform-Signature", sign(signed, secret))
            .POST(BodyPublishers.ofByteArray(sent.body()))
            .build();
    int status = status(request);
    synchronized (this) {
      answers.merge(status, 1, Integer::sum);
    }
    if (status / 100 == 2) {
      accepted.add(sent);
    }
    return status;
  }

  private int status(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException _) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static byte[] changed(byte[] body) {
    byte[] changed = body.clone();
    changed[changed.length / 2] ^= 1;
    return changed;
  }

  private static String sign(byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
