package dev.scriptline.dispatch.reconciliation;

import dev.scriptline.dispatch.job.Job;
import dev.scriptline.events.Channel;

/** Where a channel can be asked what has become of a transmission. */
public interface IssueLookup {

  /** The channel that this asks. */
  Channel channel();

  /** Whether it can be asked at all. */
  boolean offered();

  /** Asks. Called without a transaction or a pooled connection. */
  Sighting find(Job job);
}
