package dev.scriptline.dispatch.platform.strange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.events.Status;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A platform that changes its answers is found out by their shapes, call by call. */
class StrangeAnswerIntegrationTest extends RunningDispatch {

  @Test
  void keepsTheShapesOfAnswersThatNobodyCouldRead() {
    PLATFORM.reset();
    PLATFORM.order("token", "html-200", 1);
    PLATFORM.order("login", "html-200", 1);
    PLATFORM.order("issue", "act-then-reset", 1);
    PLATFORM.order("lookup", "html-200", 1);
    UUID transmission = ask(Orders.annas());

    awaitTold(transmission, Status.ISSUED);

    assertThat(rows()).contains("token", "login", "look-up");
    assertThat(rows())
        .anySatisfy(row -> assertThat(row).startsWith("200 markup"))
        .noneSatisfy(row -> assertThat(row).contains("<"));
  }

  private List<String> rows() {
    return jdbc
        .sql("select call, shape from strange_answer")
        .query((row, _) -> Stream.of(row.getString("call"), row.getString("shape")))
        .list()
        .stream()
        .flatMap(Function.identity())
        .toList();
  }
}
