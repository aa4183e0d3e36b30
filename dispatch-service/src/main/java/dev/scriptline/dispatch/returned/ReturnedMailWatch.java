package dev.scriptline.dispatch.returned;

import dev.scriptline.dispatch.returned.ReturnedMails.Verdict;
import dev.scriptline.dispatch.returned.Turns.Turn;
import dev.scriptline.messaging.trouble.FaultReport;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads the return mailbox, one instance at a time, in a thread of its own: a mail server that
 * hangs holds up nothing else. Every instance shows the same figures ({@code
 * scriptline.returned.mails}): take the maximum, not the sum.
 */
@Component
class ReturnedMailWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReturnedMailWatch.class);
  private static final int BATCH = 50;

  private final ReturnMailbox mailbox;
  private final Turns turns;
  private final TakeReturnedMail takeReturnedMail;
  private final ReturnedMails mails;
  private final ReturnMailboxSettings settings;
  private final Clock clock;
  private volatile Map<Verdict, Long> counts = Map.of();
  private volatile @Nullable CountDownLatch end;

  ReturnedMailWatch(
      ReturnMailbox mailbox,
      Turns turns,
      TakeReturnedMail takeReturnedMail,
      ReturnedMails mails,
      ReturnMailboxSettings settings,
      Clock clock) {
    this.mailbox = mailbox;
    this.turns = turns;
    this.takeReturnedMail = takeReturnedMail;
    this.mails = mails;
    this.settings = settings;
    this.clock = clock;
  }

  /** Shows how many mails are kept, by what followed from them. */
  void register(MeterRegistry meters) {
    for (Verdict verdict : Verdict.values()) {
      Gauge.builder(
              "scriptline.returned.mails", this, watch -> watch.counts.getOrDefault(verdict, 0L))
          .description("Mails in the return mailbox, by what followed from them")
          .tag("verdict", verdict.wire())
          .register(meters);
    }
  }

  @Override
  public void start() {
    if (isRunning()) {
      return;
    }
    CountDownLatch ending = new CountDownLatch(1);
    end = ending;
    if (settings.given()) {
      Thread.ofVirtual().name("returned-mail").start(() -> watch(ending));
    }
  }

  @Override
  public void stop() {
    CountDownLatch ending = end;
    end = null;
    if (ending != null) {
      ending.countDown();
    }
  }

  @Override
  public boolean isRunning() {
    return end != null;
  }

  private void watch(CountDownLatch ending) {
    try {
      while (!ending.await(settings.poll().toNanos(), TimeUnit.NANOSECONDS)) {
        look();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      Optional<Turn> turn =
          turns.take(settings.name(), clock.instant(), settings.deadline().multipliedBy(3));
      if (turn.isPresent()) {
        read(turn.get());
        turns.giveBack(turn.get(), clock.instant());
      }
      mails.ripe(BATCH).forEach(takeReturnedMail::conclude);
      counts = mails.counts();
    } catch (MailboxAwayException e) {
      LOG.warn("The return mailbox cannot be read and is tried again: {}", FaultReport.of(e));
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Returned mails cannot be taken in and are tried again: {}", FaultReport.of(e));
    }
  }

  private void read(Turn turn) throws MailboxAwayException {
    List<FoundMail> taken = new ArrayList<>();
    for (FoundMail mail : mailbox.read(turn.place(), BATCH)) {
      if (!takeReturnedMail.take(turn, mail)) {
        break;
      }
      taken.add(mail);
    }
    if (!taken.isEmpty()) {
      mailbox.mark(taken);
      LOG.info("{} mails of the return mailbox were taken in.", taken.size());
    }
  }
}
