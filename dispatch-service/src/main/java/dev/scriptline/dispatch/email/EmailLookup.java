package dev.scriptline.dispatch.email;

import dev.scriptline.dispatch.job.Job;
import dev.scriptline.dispatch.outcome.ReasonCode;
import dev.scriptline.dispatch.reconciliation.IssueLookup;
import dev.scriptline.dispatch.reconciliation.Sighting;
import dev.scriptline.dispatch.reconciliation.Sighting.Unclear;
import dev.scriptline.events.Channel;
import org.springframework.stereotype.Component;

/** Nobody can be asked what lies in a pharmacy's mailbox: a person telephones. */
@Component
class EmailLookup implements IssueLookup {

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public boolean offered() {
    return false;
  }

  @Override
  public Sighting find(Job job) {
    return new Unclear(ReasonCode.NO_LOOKUP);
  }
}
