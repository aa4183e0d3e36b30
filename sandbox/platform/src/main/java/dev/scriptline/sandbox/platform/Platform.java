package dev.scriptline.sandbox.platform;

import dev.scriptline.sandbox.platform.authentication.Gate;
import dev.scriptline.sandbox.platform.behaviour.Behaviour;
import dev.scriptline.sandbox.platform.behaviour.LiveBehaviour;
import dev.scriptline.sandbox.platform.directory.Directory;
import dev.scriptline.sandbox.platform.fault.Faults;
import dev.scriptline.sandbox.platform.fault.FaultyCalls;
import dev.scriptline.sandbox.platform.issue.Issuing;
import dev.scriptline.sandbox.platform.ledger.Ledger;
import dev.scriptline.sandbox.platform.ledger.Refusals;
import dev.scriptline.sandbox.platform.mail.ContactMail;
import dev.scriptline.sandbox.platform.mail.MailRoom;
import dev.scriptline.sandbox.platform.mail.Smtp;
import dev.scriptline.sandbox.platform.prescription.Prescription;
import dev.scriptline.sandbox.platform.prescription.Prescriptions;
import dev.scriptline.sandbox.platform.prescription.Tokens;
import dev.scriptline.sandbox.platform.progress.Progress;
import dev.scriptline.sandbox.platform.progress.Replay;
import dev.scriptline.sandbox.platform.webhook.RetryRule;
import dev.scriptline.sandbox.platform.webhook.Webhooks;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The parts of one platform, put together. */
final class Platform implements AutoCloseable {

  final Clock clock = Clock.systemUTC();
  final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  final Faults faults = new Faults();
  final Prescriptions prescriptions = new Prescriptions();
  final Directory directory;
  final LiveBehaviour behaviour;
  final Ledger ledger;
  final Refusals refusals;
  final Gate gate;
  final FaultyCalls faultyCalls;
  final Webhooks webhooks;
  final Progress progress;
  final Issuing issuing;
  final @Nullable MailRoom mailRoom;

  Platform(SimulatorSettings settings, URI portal) {
    Tokens tokens = new Tokens();
    directory = settings.directory();
    behaviour = new LiveBehaviour(Behaviour.usual(settings.webhook().url()));
    ledger = Ledger.open(settings.dataDirectory(), new Replay(prescriptions, tokens));
    refusals = new Refusals(ledger, clock);
    gate = new Gate(clock, behaviour);
    faultyCalls =
        new FaultyCalls(
            faults,
            ledger,
            clock,
            executor,
            token -> prescriptions.find(token).map(Prescription::clientRefId).orElse(null));
    webhooks =
        new Webhooks(
            settings.webhook().secret(), RetryRule.CONTRACT, ledger, faults, behaviour, clock);
    progress = new Progress(prescriptions, ledger, webhooks, clock);
    issuing = new Issuing(prescriptions, tokens, ledger, behaviour, clock);
    Smtp smtp = settings.smtp();
    mailRoom = smtp == null ? null : new MailRoom(smtp, directory, portal, ledger, clock);
  }

  /** Without a mail server nobody is mailed. */
  ContactMail mail() {
    return mailRoom == null ? _ -> {} : mailRoom;
  }

  @Override
  public void close() {
    executor.shutdownNow();
    webhooks.close();
    if (mailRoom != null) {
      mailRoom.close();
    }
    ledger.close();
  }
}
