package dev.scriptline.dispatch.platform;

import dev.scriptline.dispatch.circuit.Traffic;
import dev.scriptline.dispatch.clinic.Clinic;
import dev.scriptline.dispatch.clinic.Clinics;
import dev.scriptline.dispatch.credential.Credentials;
import dev.scriptline.dispatch.credential.PrescriberCredentials;
import dev.scriptline.dispatch.hold.Grounds;
import dev.scriptline.dispatch.hold.Standing.Free;
import dev.scriptline.dispatch.hold.Standing.Waiting;
import dev.scriptline.dispatch.job.DispatchSettings;
import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.outcome.Outcome.NotSent;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.platform.exchange.Patience;
import dev.scriptline.dispatch.vault.BrokenLockException;
import dev.scriptline.dispatch.worker.DispatchChannel;
import dev.scriptline.dispatch.worker.Preparation;
import dev.scriptline.dispatch.worker.Preparation.Hindered;
import dev.scriptline.dispatch.worker.SealedOrders;
import dev.scriptline.events.Channel;
import dev.scriptline.events.order.DispatchOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The way through the platform. */
@Component
class PlatformChannel implements DispatchChannel {

  private static final Logger LOG = LoggerFactory.getLogger(PlatformChannel.class);
  private static final Duration KEY_WAIT = Duration.ofSeconds(30);

  private final SealedOrders orders;
  private final PrescriberCredentials prescribers;
  private final Clinics clinics;
  private final IssuePreparation preparation;
  private final DispatchSettings settings;
  private final Clock clock;

  PlatformChannel(
      SealedOrders orders,
      PrescriberCredentials prescribers,
      Clinics clinics,
      IssuePreparation preparation,
      DispatchSettings settings,
      Clock clock) {
    this.orders = orders;
    this.prescribers = prescribers;
    this.clinics = clinics;
    this.preparation = preparation;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.PLATFORM;
  }

  @Override
  public int concurrency() {
    return settings.concurrency();
  }

  @Override
  public Traffic traffic() {
    return preparation.traffic();
  }

  @Override
  public Preparation prepare(Job job) {
    Instant end = clock.instant().plus(settings.preparation());
    try {
      return orders.open(job, order -> Patience.until(end, () -> prepare(order)));
    } catch (BrokenLockException e) {
      LOG.error("{} waits: {}.", job, e.getMessage());
      return new Hindered(new NotSent(ReasonCode.CREDENTIALS_LOCKED, KEY_WAIT));
    }
  }

  private Preparation prepare(DispatchOrder order) {
    return switch (preparation.standing(order)) {
      case Waiting(var held) -> new Hindered(held);
      case Free(var grounds) -> prepare(order, grounds);
    };
  }

  private Preparation prepare(DispatchOrder order, Grounds grounds) {
    Optional<Clinic> clinic = clinics.find(order.clinicId());
    if (clinic.isEmpty()) {
      return new Hindered(new Refused(ReasonCode.CLINIC_NOT_MAPPED));
    }
    Optional<Credentials> found = prescribers.find(order.prescriberId());
    if (found.isEmpty()) {
      return new Hindered(new Refused(ReasonCode.CREDENTIALS_MISSING));
    }
    try (Credentials credentials = found.get()) {
      return preparation.prepare(order, grounds, clinic.get(), credentials);
    }
  }
}
