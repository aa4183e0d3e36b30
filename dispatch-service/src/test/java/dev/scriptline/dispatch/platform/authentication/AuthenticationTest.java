package dev.scriptline.dispatch.platform.authentication;

import static dev.scriptline.dispatch.credential.Prescribers.byrne;
import static dev.scriptline.dispatch.credential.Prescribers.murphy;
import static dev.scriptline.dispatch.platform.authentication.Door.LOGIN;
import static dev.scriptline.dispatch.platform.authentication.Door.TOKEN;
import static dev.scriptline.dispatch.platform.exchange.ScriptedPlatform.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.TickingClock;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.authentication.Entry.Admitted;
import dev.scriptline.dispatch.platform.authentication.Entry.Barred;
import dev.scriptline.dispatch.platform.exchange.ExpiresInUnit;
import dev.scriptline.dispatch.platform.exchange.ScriptedPlatform;
import dev.scriptline.dispatch.platform.exchange.ScriptedPlatform.Reaction;
import dev.scriptline.dispatch.platform.exchange.Settings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AuthenticationTest {

  private final AtomicInteger came = new AtomicInteger();
  private final Door door = new Door();
  private final TickingClock clock = new TickingClock();
  private ScriptedPlatform platform = new ScriptedPlatform(door::opens);

  @AfterEach
  void close() {
    platform.close();
  }

  @Test // 50 threads stand before the door: one goes and asks
  void fetchesOneTokenAndOneSessionHoweverManyWait() throws Exception {
    Authentication authentication = authentication();

    List<Entry> entries = Stampede.of(50, () -> authentication.enter(murphy()));

    assertThat(entries)
        .hasSize(50)
        .allSatisfy(entry -> assertThat(entry).isInstanceOf(Admitted.class));
    assertThat(entries.stream().distinct()).hasSize(1);
    assertThat(platform.count(TOKEN)).isEqualTo(1);
    assertThat(platform.count(LOGIN)).isEqualTo(1);
  }

  @Test // a wrong password tried once per waiting thread would lock the prescriber out
  void sharesARefusalAmongAllWhoWait() throws Exception {
    answer(request ->
        request.startsWith(LOGIN) ? afterAllCame(Door.invalidLogin()) : door.opens(request));
    Authentication authentication = authentication();

    List<Entry> entries =
        Stampede.of(
            50,
            () -> {
              came.incrementAndGet();
              return authentication.enter(murphy());
            });

    assertThat(entries).containsOnly(new Barred(new Refused(ReasonCode.LOGIN_REFUSED)));
    assertThat(platform.count(LOGIN)).isLessThan(5);
  }

  @Test
  void keepsSessionsOfPrescribersApart() {
    Authentication authentication = authentication();

    Admitted one = admitted(authentication.enter(murphy()));
    Admitted other = admitted(authentication.enter(byrne()));

    assertThat(one.tokens().access()).isEqualTo(other.tokens().access());
    assertThat(one.tokens().session()).isNotEqualTo(other.tokens().session());
    assertThat(platform.count(TOKEN)).isEqualTo(1);
  }

  @Test
  void renewsBothOnceAfterTheyWereTurnedAway() throws Exception {
    Authentication authentication = authentication();
    Admitted stale = admitted(authentication.enter(murphy()));

    List<Entry> entries =
        Stampede.of(
            50,
            () -> {
              authentication.distrust(stale);
              return authentication.enter(murphy());
            });

    assertThat(entries).doesNotContain(stale);
    assertThat(platform.count(TOKEN)).isEqualTo(2);
    assertThat(platform.count(LOGIN)).isEqualTo(2);
  }

  @Test // another prescriber's call found out first: our session was not at fault
  void keepsASessionWhoseAccessTokenWasRenewedMeanwhile() {
    Authentication authentication = authentication();
    Admitted one = admitted(authentication.enter(murphy()));
    Admitted other = admitted(authentication.enter(byrne()));

    authentication.distrust(one);
    authentication.enter(murphy());
    authentication.distrust(other);

    assertThat(admitted(authentication.enter(byrne())).tokens().session())
        .isEqualTo(other.tokens().session());
    assertThat(platform.count(TOKEN)).isEqualTo(2);
  }

  @Test
  void renewsTheAccessTokenOnceWhereTheLoginIsTurnedAway() {
    AtomicInteger logins = new AtomicInteger();
    answer(request ->
        request.startsWith(LOGIN) && logins.incrementAndGet() == 1
            ? json(200, "{\"success\":false,\"message\":\"Unauthenticated.\"}")
            : door.opens(request));

    assertThat(authentication().enter(murphy())).isInstanceOf(Admitted.class);
    assertThat(platform.count(TOKEN)).isEqualTo(2);
    assertThat(platform.count(LOGIN)).isEqualTo(2);
  }

  @Test
  void asksTwiceAtMostWhereEveryLoginIsTurnedAway() {
    answer(request -> request.startsWith(LOGIN) ? json(401, "{}") : door.opens(request));

    assertThat(authentication().enter(murphy()))
        .isEqualTo(new Barred(new NotSent(ReasonCode.UNAUTHENTICATED)));
    assertThat(platform.count(LOGIN)).isEqualTo(2);
  }

  @Test // nothing can have been created: it passes, whatever it was
  void isBarredForNowByTrouble() {
    for (Reaction trouble :
        List.of(
            json(500, "{}"),
            json(200, "<html>"),
            json(200, "{\"success\":true,\"data\":{}}"),
            json(200, "{\"success\":false,\"message\":\"Account locked\"}"),
            new Reaction.Cuts(""))) {
      answer(request -> request.startsWith(LOGIN) ? trouble : door.opens(request));
      assertThat(authentication().enter(murphy()))
          .isEqualTo(new Barred(new NotSent(ReasonCode.PLATFORM_UNAVAILABLE)));
    }
  }

  @Test // ours to mend, and no patient's fault
  void waitsWhereOurClientIsNotTaken() {
    answer(_ -> json(401, "{\"error\":\"invalid_client\"}"));

    assertThat(authentication().enter(murphy()))
        .isEqualTo(new Barred(new NotSent(ReasonCode.CLIENT_REFUSED, Duration.ofSeconds(30))));
  }

  private Authentication authentication() {
    return Authentications.of(
        Settings.at(platform.baseUrl(), ExpiresInUnit.SECONDS, Duration.ofSeconds(10)), clock);
  }

  private void answer(Function<String, Reaction> script) {
    platform.close();
    platform = new ScriptedPlatform(script);
  }

  /** So that nobody comes after the refusal and tries anew. */
  private Reaction afterAllCame(Reaction reaction) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> came.get() == 50);
    return reaction;
  }

  private static Admitted admitted(Entry entry) {
    assertThat(entry).isInstanceOf(Admitted.class);
    return (Admitted) entry;
  }
}
