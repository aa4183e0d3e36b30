package dev.scriptline.dispatch;

import dev.scriptline.dispatch.evidence.RequestNote;
import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.outcome.Outcome;
import dev.scriptline.dispatch.worker.DispatchChannel;
import dev.scriptline.dispatch.worker.Preparation;
import dev.scriptline.dispatch.worker.Preparation.Ready;
import dev.scriptline.dispatch.worker.PreparedSend;
import dev.scriptline.events.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets workers die at the two moments that matter, just before the call and just after it, or
 * hesitate before they begin.
 */
public class DyingWorkers implements BeanPostProcessor {

  private final Set<UUID> before = ConcurrentHashMap.newKeySet();
  private final Set<UUID> after = ConcurrentHashMap.newKeySet();
  private final Map<UUID, CountDownLatch> hesitating = new ConcurrentHashMap<>();

  /** Like a process that is killed: no code of ours expects it. */
  static final class KilledError extends Error {

    private static final long serialVersionUID = 1;
  }

  public void beforeTheCall(UUID transmission) {
    before.add(transmission);
  }

  public void afterTheCall(UUID transmission) {
    after.add(transmission);
  }

  /** Has prepared everything and does not begin, until it is told to go on. */
  public void beforeBeginning(UUID transmission) {
    hesitating.put(transmission, new CountDownLatch(1));
  }

  public void goOn(UUID transmission) {
    Objects.requireNonNull(hesitating.remove(transmission)).countDown();
  }

  public void none() {
    hesitating.values().forEach(CountDownLatch::countDown);
    hesitating.clear();
    before.clear();
    after.clear();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DispatchChannel channel ? new Deadly(channel) : bean;
  }

  private final class Deadly implements DispatchChannel {

    private final DispatchChannel channel;

    Deadly(DispatchChannel channel) {
      this.channel = channel;
    }

    @Override
    public Channel channel() {
      return channel.channel();
    }

    @Override
    public int concurrency() {
      return channel.concurrency();
    }

    @Override
    public Preparation prepare(Job job) {
      Preparation prepared = channel.prepare(job);
      hesitate(job);
      return prepared instanceof Ready(var send) ? new Ready(new DeadlySend(job, send)) : prepared;
    }
  }

  private void hesitate(Job job) {
    CountDownLatch latch = hesitating.get(job.id());
    try {
      if (latch != null && !latch.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody told the worker to go on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private final class DeadlySend implements PreparedSend {

    private final Job job;
    private final PreparedSend send;

    DeadlySend(Job job, PreparedSend send) {
      this.job = job;
      this.send = send;
    }

    @Override
    public RequestNote note() {
      return send.note();
    }

    @Override
    public Duration patience() {
      return send.patience();
    }

    @Override
    public Outcome send(Instant deadline) {
      if (before.remove(job.id())) {
        throw new KilledError();
      }
      Outcome outcome = send.send(deadline);
      if (after.remove(job.id())) {
        throw new KilledError();
      }
      return outcome;
    }

    @Override
    public void close() {
      send.close();
    }
  }
}
