package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.circuit.Guards;
import dev.scriptline.dispatch.circuit.TestGuards;
import dev.scriptline.dispatch.hold.TestHolds;
import dev.scriptline.dispatch.platform.answer.AnswerReader;
import dev.scriptline.dispatch.platform.answer.EnvelopeReader;
import dev.scriptline.dispatch.platform.authentication.Authentication;
import dev.scriptline.dispatch.platform.authentication.Authentications;
import dev.scriptline.dispatch.platform.exchange.PlatformClient;
import dev.scriptline.dispatch.platform.exchange.PlatformLine;
import dev.scriptline.dispatch.platform.exchange.PlatformSettings;
import dev.scriptline.dispatch.platform.exchange.Requests;
import dev.scriptline.dispatch.platform.exchange.ScriptedPlatform;
import dev.scriptline.dispatch.platform.exchange.Settings;
import java.time.Clock;

/** The client, put together as the service does. */
final class Wiring {

  final Requests requests;
  final Questions questions;
  final IssueCall call;
  final IssuePreparation preparation;

  Wiring(ScriptedPlatform platform) {
    PlatformSettings settings = Settings.at(platform.baseUrl());
    Clock clock = Clock.systemUTC();
    EnvelopeReader envelopes = new EnvelopeReader();
    PlatformClient client = new PlatformClient(settings, clock);
    Authentication authentication = Authentications.of(settings, clock);
    requests = new Requests(settings);
    Guards guards = TestGuards.open();
    questions =
        new Questions(authentication, new PlatformLine(client, guards), envelopes, (_, _) -> {});
    Contacts contacts = new Contacts(questions, requests, settings, clock);
    call =
        new IssueCall(
            requests, client, new AnswerReader(envelopes), authentication, contacts, settings);
    preparation =
        new IssuePreparation(authentication, contacts, call, guards, TestHolds.unasked(), settings);
  }
}
