package dev.scriptline.dispatch.email;

import static dev.scriptline.dispatch.email.IrishOrders.seans;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptline.dispatch.Orders;
import dev.scriptline.dispatch.RunningDispatch;
import dev.scriptline.dispatch.email.Fault.Stalls;
import dev.scriptline.dispatch.email.FaultyPost.Step;
import dev.scriptline.events.Status;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What waits for one server keeps nothing else waiting. */
class EmailWindowIntegrationTest extends RunningDispatch {

  @Test // four connections in the pool, more mails under way
  void holdsNoConnectionWhileItWaitsForTheMailServer() {
    POST.harm(Step.GREETING, stalls(8));

    List<UUID> transmissions = Stream.generate(IrishOrders::seans).limit(8).map(this::ask).toList();

    await()
        .atMost(SOON)
        .until(
            () -> transmissions.stream().filter(one -> state(one).equals("SENDING")).count() > 4);
    transmissions.forEach(transmission -> awaitTold(transmission, Status.EMAILED));
  }

  @Test // each way in a window of its own
  void letsADeadWaySlowNoOther() {
    POST.harm(Step.GREETING, stalls(200));
    List<UUID> mails = Stream.generate(IrishOrders::seans).limit(8).map(this::ask).toList();

    awaitTold(ask(Orders.annas()), Status.ISSUED);

    assertThat(mails).allSatisfy(mail -> assertThat(statuses(mail)).doesNotContain(Status.EMAILED));
    POST.mend();
    mails.forEach(mail -> awaitTold(mail, Status.EMAILED));
    PLATFORM.order("issue", "hang", 64);
    UUID hanging = ask(Orders.annas());
    awaitTold(ask(seans()), Status.EMAILED);
    assertThat(statuses(hanging)).doesNotContain(Status.ISSUED);
  }

  private static Fault[] stalls(int times) {
    return Collections.nCopies(times, new Stalls("")).toArray(Fault[]::new);
  }
}
