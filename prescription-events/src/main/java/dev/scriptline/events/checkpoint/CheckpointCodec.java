package dev.scriptline.events.checkpoint;

import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;

/**
 * Puts signed checkpoints on their topic and takes them off: CloudEvents 1.0, binary mode. The key
 * is the number of the partition that they speak of, so that those of one partition stay in order.
 */
public final class CheckpointCodec {

  /** The name of the type on the wire. */
  public static final String TYPE = "HistoryCheckpoint";

  private static final String SCHEMA =
      "https://scriptline.example.org/schemas/history-checkpoint.v1.json";

  private CheckpointCodec() {}

  /** What the topic's value says. */
  record Signed(String jws) {}

  /**
   * The checkpoint as it goes to Kafka.
   *
   * @param signed its JWS
   * @param source which service speaks
   */
  public static WireEvent encode(HistoryCheckpoint checkpoint, String signed, String source) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", checkpoint.checkpointId().toString());
    headers.put("ce_source", source);
    headers.put("ce_type", TYPE);
    headers.put("ce_subject", checkpoint.topic() + "-" + checkpoint.partition());
    headers.put("ce_time", checkpoint.at().toString());
    headers.put("ce_dataschema", SCHEMA);
    headers.put("content-type", "application/json");
    return new WireEvent(
        checkpoint.checkpointId(),
        Topics.CHECKPOINT,
        key(checkpoint.partition()),
        headers,
        CheckpointJson.MAPPER.writeValueAsBytes(new Signed(signed)));
  }

  /** The key of the checkpoints of a partition. */
  public static String key(int partition) {
    return Integer.toString(partition);
  }

  /**
   * The JWS in a value; nothing is said yet about who signed it.
   *
   * @throws UnreadableEventException when there is none
   */
  public static String signed(byte[] value) throws UnreadableEventException {
    try {
      Signed signed = CheckpointJson.MAPPER.readValue(value, Signed.class);
      if (signed == null || signed.jws() == null) {
        throw new UnreadableEventException("the value names no jws");
      }
      return signed.jws();
    } catch (JacksonException e) {
      throw new UnreadableEventException("the value is no signed checkpoint");
    }
  }
}
