package dev.scriptline.dispatch.readiness.platform;

import dev.scriptline.dispatch.platform.exchange.Tokens;
import dev.scriptline.dispatch.platform.probe.ListedClinic;
import dev.scriptline.dispatch.platform.probe.Probed;
import dev.scriptline.dispatch.platform.probe.Silence;
import java.util.List;
import java.util.UUID;

/** How far one prescriber comes with the credentials that we keep. */
sealed interface Visit {

  UUID prescriberId();

  /** We keep none. */
  record NothingKept(UUID prescriberId) implements Visit {}

  /**
   * We keep some that do not open.
   *
   * @param why which part, and what is the matter with its key
   */
  record Locked(UUID prescriberId, String why) implements Visit {}

  /** We keep a sign-in without a PIN. */
  record WithoutPin(UUID prescriberId) implements Visit {}

  /** Not tried: the platform does not even let our client in. */
  record AtHome(UUID prescriberId) implements Visit {}

  /** The platform does not take the sign-in. */
  record TurnedAway(UUID prescriberId) implements Visit {}

  /** The platform did not say. */
  record Unanswered(UUID prescriberId, Silence why) implements Visit {}

  /** Signed in. */
  record Inside(UUID prescriberId, Tokens tokens, Probed<List<ListedClinic>> clinics)
      implements Visit {}
}
