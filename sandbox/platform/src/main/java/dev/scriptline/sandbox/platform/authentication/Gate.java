package dev.scriptline.sandbox.platform.authentication;

import dev.scriptline.sandbox.platform.behaviour.Behaviour.Unauthenticated;
import dev.scriptline.sandbox.platform.behaviour.LiveBehaviour;
import dev.scriptline.sandbox.platform.directory.Client;
import dev.scriptline.sandbox.platform.directory.Prescriber;
import dev.scriptline.sandbox.platform.envelope.Envelope;
import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Handler;
import dev.scriptline.sandbox.platform.http.Request;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Issues both kinds of token and lets nobody through without both (contract, 1). */
public final class Gate {

  private static final String SCHEME = "Bearer ";
  private static final int ACCESS_SECONDS = 3600;
  private static final int SESSION_SECONDS = 1800;

  private record Session(String clientId, Prescriber prescriber) {}

  private final ExpiringTokens<Client> access;
  private final ExpiringTokens<Session> sessions;
  private final LiveBehaviour behaviour;
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final AtomicInteger accessGiven = new AtomicInteger();
  private final AtomicInteger sessionsGiven = new AtomicInteger();

  public Gate(Clock clock, LiveBehaviour behaviour) {
    this.access = new ExpiringTokens<>(clock);
    this.sessions = new ExpiringTokens<>(clock);
    this.behaviour = behaviour;
  }

  /** Lets through who carries a living access token and a living session of the same client. */
  public Handler guard(Authenticated handler) {
    return request -> {
      Optional<Prescriber> caller = client(request).flatMap(client -> prescriber(client, request));
      return caller.isPresent() ? handler.handle(caller.get(), request) : unauthenticated();
    };
  }

  /** How many tokens of each kind were given since the last reset. */
  public Given given() {
    return new Given(accessGiven.get(), sessionsGiven.get());
  }

  /** After this every token is unknown. */
  public void forget() {
    accessGiven.set(0);
    sessionsGiven.set(0);
    access.forget();
    sessions.forget();
  }

  Granted grantAccess(Client client) {
    int seconds = life(ACCESS_SECONDS);
    accessGiven.incrementAndGet();
    return new Granted(access.issue(client, Duration.ofSeconds(seconds)), seconds);
  }

  Granted grantSession(Client client, Prescriber prescriber) {
    int seconds = life(SESSION_SECONDS);
    sessionsGiven.incrementAndGet();
    Session session = new Session(client.id(), prescriber);
    return new Granted(sessions.issue(session, Duration.ofSeconds(seconds)), seconds);
  }

  Optional<Client> client(Request request) {
    return request
        .header("Authorization")
        .filter(value -> value.startsWith(SCHEME))
        .flatMap(value -> access.owner(value.substring(SCHEME.length())));
  }

  Answer unauthenticated() {
    int status =
        switch (behaviour.now().unauthenticated()) {
          case Unauthenticated.STATUS_401 -> 401;
          case Unauthenticated.STATUS_200 -> 200;
          case Unauthenticated.ALTERNATE -> turnedAway.getAndIncrement() % 2 == 0 ? 401 : 200;
        };
    return Envelope.failure(status, "Unauthenticated.");
  }

  private Optional<Prescriber> prescriber(Client client, Request request) {
    return request
        .header("X-Session-Token")
        .flatMap(sessions::owner)
        .filter(session -> session.clientId().equals(client.id()))
        .map(Session::prescriber);
  }

  private int life(int usual) {
    Integer ordered = behaviour.now().expiresInSeconds();
    return ordered == null ? usual : ordered;
  }

  /** How many access tokens, and how many sessions. */
  public record Given(int tokens, int logins) {}

  /** A new token and how many seconds it lives. */
  record Granted(String token, int expiresIn) {}
}
