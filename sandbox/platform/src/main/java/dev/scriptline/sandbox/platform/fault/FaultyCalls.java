package dev.scriptline.sandbox.platform.fault;

import dev.scriptline.sandbox.platform.fault.CallFault.ActLate;
import dev.scriptline.sandbox.platform.fault.CallFault.ActThen;
import dev.scriptline.sandbox.platform.fault.CallFault.Hang;
import dev.scriptline.sandbox.platform.fault.CallFault.Instead;
import dev.scriptline.sandbox.platform.fault.CallFault.Reset;
import dev.scriptline.sandbox.platform.fault.CallFault.Slow;
import dev.scriptline.sandbox.platform.http.Answer;
import dev.scriptline.sandbox.platform.http.Json;
import dev.scriptline.sandbox.platform.http.Reply;
import dev.scriptline.sandbox.platform.http.Request;
import dev.scriptline.sandbox.platform.ledger.Entry;
import dev.scriptline.sandbox.platform.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Lets calls go wrong as ordered, and writes into the ledger what was left undone. */
public final class FaultyCalls {

  private final Faults faults;
  private final Ledger ledger;
  private final Clock clock;
  private final ExecutorService executor;
  private final Function<String, @Nullable String> referenceOf;
  private final AtomicInteger era = new AtomicInteger();

  /**
   * Takes what there is to go wrong.
   *
   * @param referenceOf the integrator's reference of a prescription's token, null where there is
   *     none
   */
  public FaultyCalls(
      Faults faults,
      Ledger ledger,
      Clock clock,
      ExecutorService executor,
      Function<String, @Nullable String> referenceOf) {
    this.faults = faults;
    this.ledger = ledger;
    this.clock = clock;
    this.executor = executor;
    this.referenceOf = referenceOf;
  }

  /** What was to be done later is not done any more. */
  public void forget() {
    era.incrementAndGet();
  }

  /** Does the work, or what a fault that is ordered for this target makes of it. */
  public Reply around(Target on, Request request, Supplier<Reply> work) {
    Optional<Standing<CallFault>> drawn = faults.drawForCall(on);
    return drawn.isEmpty() ? work.get() : meet(drawn.get(), request, work);
  }

  private Reply meet(Standing<CallFault> drawn, Request request, Supplier<Reply> work) {
    CallFault fault = drawn.fault();
    boolean acts = fault instanceof ActThen || fault instanceof Slow;
    Reply right = acts ? work.get() : null;
    String on = drawn.order().on().word();
    ledger
        .record(
            new Entry.Interference(
                clock.instant(), reference(request), on, drawn.order().mode(), acts))
        .join();
    if (fault instanceof ActLate(Duration delay)) {
      int born = era.get();
      executor.execute(() -> workLater(delay, born, work));
    }
    return spoil(fault, right);
  }

  private static Reply spoil(CallFault fault, @Nullable Reply right) {
    return switch (fault) {
      case Hang(Duration atMost) -> new Reply.Silence(atMost);
      case Reset() -> new Reply.Cut(right instanceof Answer answer ? answer : null);
      case Instead(Answer answer) -> answer;
      case ActThen(CallFault then) -> spoil(then, right);
      case ActLate _ -> new Reply.Cut(null);
      case Slow(Duration delay) -> {
        pause(delay);
        yield right == null ? new Reply.Cut(null) : right;
      }
    };
  }

  private void workLater(Duration delay, int born, Supplier<Reply> work) {
    if (pause(delay) && era.get() == born) {
      work.get();
    }
  }

  /** Whether the time passed undisturbed; it does not when the simulator closes. */
  private static boolean pause(Duration delay) {
    try {
      Thread.sleep(delay);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private @Nullable String reference(Request request) {
    @Nullable String token = request.variables().get("token");
    if (token != null) {
      return referenceOf.apply(token);
    }
    try {
      return request
          .parameter("client_ref_id")
          .orElseGet(
              () -> Json.MAPPER.readTree(request.body()).path("client_ref_id").asString(null));
    } catch (JacksonException _) {
      return null; // a form or nothing at all has no reference
    }
  }
}
