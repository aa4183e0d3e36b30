package dev.scriptline.dispatch.platform.exchange;

import dev.scriptline.dispatch.circuit.Admission.NotNow;
import dev.scriptline.dispatch.circuit.Guard;
import dev.scriptline.dispatch.circuit.Guards;
import dev.scriptline.dispatch.circuit.Pass;
import dev.scriptline.dispatch.platform.exchange.Reply.Answered;
import dev.scriptline.dispatch.platform.exchange.Reply.Broken;
import dev.scriptline.dispatch.platform.exchange.Reply.Unsent;
import java.net.http.HttpRequest;
import org.springframework.stereotype.Component;

/**
 * The way of every question to the platform: through its guard, which learns from the answer. What
 * the platform says in words, a refusal too, is an answer.
 */
@Component
public class PlatformLine {

  private static final int SERVER_ERROR = 500;

  private final PlatformClient platform;
  private final Guard guard;

  public PlatformLine(PlatformClient platform, Guards guards) {
    this.platform = platform;
    this.guard = guards.questions();
  }

  /** Asks; a question that is not let through is one that nothing of was sent. */
  public Reply ask(HttpRequest request) {
    return switch (guard.enter()) {
      case NotNow _ -> new Unsent(Unsent.Cause.NO_CONNECTION);
      case Pass pass -> {
        try (pass) {
          Reply reply = platform.exchange(request);
          learn(pass, reply);
          yield reply;
        }
      }
    };
  }

  /** Asks past the guard, for those who only examine whether the platform is there. */
  public Reply examine(HttpRequest request) {
    return platform.exchange(request);
  }

  private static void learn(Pass pass, Reply reply) {
    switch (reply) {
      case Answered answer when answer.status() >= SERVER_ERROR -> pass.failed();
      case Answered _ -> pass.answered();
      case Broken _ -> pass.failed();
      case Unsent(var cause) -> {
        if (cause == Unsent.Cause.NO_CONNECTION) {
          pass.failed();
        }
      }
    }
  }
}
