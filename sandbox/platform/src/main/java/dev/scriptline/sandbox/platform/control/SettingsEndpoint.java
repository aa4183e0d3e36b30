package dev.scriptline.sandbox.platform.control;

import dev.scriptline.sandbox.platform.behaviour.LiveBehaviour;
import dev.scriptline.sandbox.platform.behaviour.SettingsPatch;
import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Request;

/** {@code GET|POST /sim/settings}: what is named changes, the rest stays. */
public final class SettingsEndpoint {

  private final LiveBehaviour behaviour;

  public SettingsEndpoint(LiveBehaviour behaviour) {
    this.behaviour = behaviour;
  }

  public Answer show(Request request) {
    return Answer.json(200, SettingsPatch.view(behaviour.now()));
  }

  public Answer change(Request request) {
    return Orders.carryOut(
        request,
        body -> {
          SettingsPatch patch = new SettingsPatch(body);
          return Answer.json(200, SettingsPatch.view(behaviour.change(patch::applyTo)));
        });
  }
}
