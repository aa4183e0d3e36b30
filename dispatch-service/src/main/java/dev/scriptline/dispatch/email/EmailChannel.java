package dev.scriptline.dispatch.email;

import dev.scriptline.dispatch.circuit.Traffic;
import dev.scriptline.dispatch.email.document.Documents;
import dev.scriptline.dispatch.email.document.Drawing.Drawn;
import dev.scriptline.dispatch.email.document.Drawing.Incomplete;
import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.outcome.Outcome.Refused;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.worker.DispatchChannel;
import dev.scriptline.dispatch.worker.Preparation;
import dev.scriptline.dispatch.worker.Preparation.Hindered;
import dev.scriptline.dispatch.worker.SealedOrders;
import dev.scriptline.events.Channel;
import dev.scriptline.events.order.DispatchOrder;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of the e-mail. */
@Component
class EmailChannel implements DispatchChannel {

  private final SealedOrders orders;
  private final Documents documents;
  private final Letters letters;
  private final MailCounter counter;
  private final EmailSettings settings;
  private final Clock clock;

  EmailChannel(
      SealedOrders orders,
      Documents documents,
      Letters letters,
      MailCounter counter,
      EmailSettings settings,
      Clock clock) {
    this.orders = orders;
    this.documents = documents;
    this.letters = letters;
    this.counter = counter;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public int concurrency() {
    return settings.concurrency();
  }

  @Override
  public Traffic traffic() {
    return counter.traffic();
  }

  @Override
  public Preparation prepare(Job job) {
    return orders.open(job, this::prepare);
  }

  private Preparation prepare(DispatchOrder order) {
    @Nullable String address = order.pharmacy().mailbox();
    if (address == null || address.isBlank()) {
      return refused(ReasonCode.MAILBOX_MISSING, List.of("/pharmacy/mailbox"));
    }
    Optional<Mailbox> mailbox = Mailbox.of(address).filter(settings::allows);
    return mailbox.isEmpty()
        ? refused(ReasonCode.RECIPIENT_NOT_ALLOWED, List.of("/pharmacy/mailbox"))
        : draw(order, mailbox.get());
  }

  private Preparation draw(DispatchOrder order, Mailbox mailbox) {
    return switch (documents.draw(order)) {
      case Incomplete(var particulars) -> refused(ReasonCode.PARTICULARS_MISSING, particulars);
      case Drawn(var document) -> {
        Letter letter = letters.write(order, document, mailbox, clock.instant());
        yield counter.admit(letter);
      }
    };
  }

  private static Preparation refused(ReasonCode reason, List<String> fields) {
    return new Hindered(new Refused(reason, fields));
  }
}
