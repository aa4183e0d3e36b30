package dev.scriptline.history.rebuild;

import dev.scriptline.events.wire.EventCodec;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.history.chain.ChainRows;
import dev.scriptline.history.chain.Findings;
import dev.scriptline.history.topic.TopicReading;

/**
 * Holds rows against the records that they came from, both in the topic's order. A rebuild chains
 * each event at its first place on the topic; where every row stands at the place of its own event,
 * and no event is without one, a rebuild gives the chains that are there.
 */
public final class TopicComparison {

  private final TopicReading topics;
  private final ChainRows rows;
  private final EventCodec codec;

  public TopicComparison(TopicReading topics, ChainRows rows, EventCodec codec) {
    this.topics = topics;
    this.rows = rows;
    this.codec = codec;
  }

  /**
   * Compares a part of a partition.
   *
   * @param from the first offset
   * @param last the last offset
   * @return how many records were read
   */
  public long compare(int partition, long from, long last, Findings findings) {
    if (last < from) {
      return 0;
    }
    SideBySide comparison = new SideBySide(partition, from, last, rows, codec, findings);
    topics.read(Topics.STATUS, partition, from, last + 1, comparison::take);
    return comparison.end();
  }
}
