package dev.scriptline.dispatch.worker;

import dev.scriptline.dispatch.circuit.Traffic;
import dev.scriptline.dispatch.job.Job;
import dev.scriptline.events.Channel;

/** A way to a pharmacy. */
public interface DispatchChannel {

  /** The channel that this serves. */
  Channel channel();

  /** How many jobs may be on this way at once. */
  int concurrency();

  /** How freely jobs may go this way at present. */
  default Traffic traffic() {
    return Traffic.FLOWING;
  }

  /**
   * Fetches everything that sending needs, without any effect outside. Called without a transaction
   * or a pooled connection.
   */
  Preparation prepare(Job job);
}
