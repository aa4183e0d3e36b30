package dev.scriptline.dispatch.platform.authentication;

import static dev.scriptline.dispatch.credential.Prescribers.murphy;
import static dev.scriptline.dispatch.platform.authentication.Door.LOGIN;
import static dev.scriptline.dispatch.platform.authentication.Door.TOKEN;
import static dev.scriptline.dispatch.platform.exchange.ScriptedPlatform.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.TickingClock;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.authentication.Entry.Barred;
import dev.scriptline.dispatch.platform.exchange.ExpiresInUnit;
import dev.scriptline.dispatch.platform.exchange.ScriptedPlatform;
import dev.scriptline.dispatch.platform.exchange.ScriptedPlatform.Reaction;
import dev.scriptline.dispatch.platform.exchange.Settings;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tokens age, and are renewed before they end. */
@Timeout(60)
class RenewalTest {

  private final Door door = new Door();
  private final TickingClock clock = new TickingClock();
  private @Nullable ScriptedPlatform scripted;

  @AfterEach
  void close() {
    platform().close();
  }

  @Test
  void renewsAheadOfExpiry() {
    Authentication authentication = authentication(LOGIN, () -> null);
    authentication.enter(murphy());

    clock.pass(Duration.ofSeconds(1800 - 61));
    authentication.enter(murphy());
    assertThat(platform().count(LOGIN)).isEqualTo(1);

    clock.pass(Duration.ofSeconds(2));
    authentication.enter(murphy());
    assertThat(platform().count(LOGIN)).isEqualTo(2);
    assertThat(platform().count(TOKEN)).isEqualTo(1);
  }

  @Test // away for a moment, just when it is due: what still lives is still good
  void usesALivingSessionOnWhereItsRenewalFails() {
    AtomicReference<@Nullable Reaction> login = new AtomicReference<>();
    Authentication authentication = authentication(LOGIN, login::get);
    Entry living = authentication.enter(murphy());
    login.set(json(503, "{}"));

    clock.pass(Duration.ofSeconds(1800 - 30));
    assertThat(authentication.enter(murphy())).isEqualTo(living);
    assertThat(authentication.enter(murphy())).isEqualTo(living);
    assertThat(platform().count(LOGIN)).isEqualTo(2);
    clock.pass(Duration.ofSeconds(10));
    assertThat(authentication.enter(murphy())).isEqualTo(living);
    assertThat(platform().count(LOGIN)).isEqualTo(3);

    clock.pass(Duration.ofSeconds(21));
    assertThat(authentication.enter(murphy()))
        .isEqualTo(new Barred(new NotSent(ReasonCode.PLATFORM_UNAVAILABLE)));
  }

  @Test // whoever is not let in any more does not stay in
  void forgetsASessionWhoseRenewalIsRefused() {
    AtomicReference<@Nullable Reaction> login = new AtomicReference<>();
    Authentication authentication = authentication(LOGIN, login::get);
    authentication.enter(murphy());
    login.set(Door.invalidLogin());

    clock.pass(Duration.ofSeconds(1800 - 30));

    assertThat(authentication.enter(murphy()))
        .isEqualTo(new Barred(new Refused(ReasonCode.LOGIN_REFUSED)));
  }

  @Test
  void takesAnAbsurdLifeForAShortOne() {
    AtomicInteger given = new AtomicInteger();
    Authentication authentication =
        authentication(
            TOKEN,
            () ->
                json(
                    200,
                    "{\"access_token\":\"a%d\",\"expires_in\":-1}"
                        .formatted(given.incrementAndGet())));
    authentication.enter(murphy());

    clock.pass(Duration.ofSeconds(47));
    authentication.enter(murphy());
    assertThat(platform().count(TOKEN)).isEqualTo(1);

    clock.pass(Duration.ofSeconds(2));
    authentication.enter(murphy());
    assertThat(platform().count(TOKEN)).isEqualTo(2);
  }

  /** One that is answered so at this call, wherever there is such an answer, and lets in else. */
  private Authentication authentication(String call, Supplier<@Nullable Reaction> answer) {
    scripted =
        new ScriptedPlatform(request -> {
          @Nullable Reaction reaction = request.startsWith(call) ? answer.get() : null;
          return reaction == null ? door.opens(request) : reaction;
        });
    return Authentications.of(
        Settings.at(platform().baseUrl(), ExpiresInUnit.SECONDS, Duration.ofSeconds(10)), clock);
  }

  private ScriptedPlatform platform() {
    return Objects.requireNonNull(scripted);
  }
}
