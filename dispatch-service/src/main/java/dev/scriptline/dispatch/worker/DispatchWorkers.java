package dev.scriptline.dispatch.worker;

import dev.scriptline.dispatch.job.DispatchSettings;
import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.job.Jobs;
import dev.scriptline.events.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The workers of every channel, each channel in a window of its own: a dead one slows no other. */
@Component
public class DispatchWorkers implements SmartLifecycle {

  /** As long as an exchange may take, or nearly: what is cut off has to be looked up. */
  private static final Duration PATIENCE = Duration.ofSeconds(18);

  /** So many find out whether a dead way is open again. */
  private static final int FEW = 2;

  private final Jobs jobs;
  private final SendPrescription sendPrescription;
  private final DispatchSettings settings;
  private final Clock clock;
  private final Trail trail;
  private final List<DispatchChannel> channels;
  private volatile Map<Channel, SlidingWindow> windows = Map.of();

  DispatchWorkers(
      Jobs jobs,
      SendPrescription sendPrescription,
      DispatchSettings settings,
      Clock clock,
      Trail trail,
      List<DispatchChannel> channels) {
    this.jobs = jobs;
    this.sendPrescription = sendPrescription;
    this.settings = settings;
    this.clock = clock;
    this.trail = trail;
    this.channels = List.copyOf(channels);
  }

  /** Whether somebody works for this channel. */
  public boolean serve(Channel channel) {
    return channels.stream().anyMatch(way -> way.channel() == channel);
  }

  /** There may be something to send. */
  public void wake() {
    windows.values().forEach(SlidingWindow::wake);
  }

  @Override
  public void start() {
    if (isRunning()) {
      return;
    }
    Map<Channel, SlidingWindow> started = new EnumMap<>(Channel.class);
    channels.forEach(channel -> started.put(channel.channel(), window(channel)));
    windows = started;
    started.values().forEach(SlidingWindow::start);
  }

  @Override
  public void stop() {
    windows.values().forEach(window -> window.stop(PATIENCE));
    windows = Map.of();
  }

  @Override
  public boolean isRunning() {
    return !windows.isEmpty();
  }

  private SlidingWindow window(DispatchChannel channel) {
    return new SlidingWindow(
        "dispatch-" + channel.channel().wire(),
        channel.concurrency(),
        settings.poll(),
        most -> claim(channel, most));
  }

  private List<Runnable> claim(DispatchChannel channel, int most) {
    Instant now = clock.instant();
    Instant lease = now.plus(settings.claimLease());
    List<Job> claimed =
        switch (channel.traffic()) {
          case FLOWING -> jobs.claim(channel.channel(), most, now, lease);
          case TRYING -> jobs.claim(channel.channel(), Math.min(most, FEW), now, lease);
          // Whoever waits is told so once; nothing else is taken up in vain.
          case STOPPED -> jobs.claimUntold(channel.channel(), most, now, lease);
        };
    return claimed.stream()
        .<Runnable>map(
            job -> () -> trail.follow(job, "dispatch", () -> sendPrescription.send(job, channel)))
        .toList();
  }
}
