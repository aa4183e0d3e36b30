package dev.scriptline.dispatch.enquiry;

import dev.scriptline.dispatch.gate.WorkGate;
import dev.scriptline.dispatch.worker.SlidingWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for prescriptions that have been silent for long: one at a time, and never in haste. */
@Component
class EnquiryWatch implements SmartLifecycle {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Enquiries enquiries;
  private final AskStale askStale;
  private final EnquirySettings settings;
  private final WorkGate gate;
  private final Clock clock;
  private volatile List<SlidingWindow> windows = List.of();
  private volatile Instant next = Instant.MIN;

  EnquiryWatch(
      Enquiries enquiries,
      AskStale askStale,
      EnquirySettings settings,
      WorkGate gate,
      Clock clock) {
    this.enquiries = enquiries;
    this.askStale = askStale;
    this.settings = settings;
    this.gate = gate;
    this.clock = clock;
  }

  @Override
  public void start() {
    if (isRunning()) {
      return;
    }
    SlidingWindow window = new SlidingWindow("enquiries", 1, settings.poll(), _ -> due());
    windows = List.of(window);
    window.start();
  }

  @Override
  public void stop() {
    windows.forEach(window -> window.stop(PATIENCE));
    windows = List.of();
  }

  @Override
  public boolean isRunning() {
    return !windows.isEmpty();
  }

  private List<Runnable> due() {
    if (!gate.isOpen() || clock.instant().isBefore(next)) {
      return List.of();
    }
    next = clock.instant().plus(settings.pace());
    enquiries.forgetEnded();
    return enquiries.claim().stream()
        .<Runnable>map(enquiry -> () -> askStale.ask(enquiry))
        .toList();
  }
}
