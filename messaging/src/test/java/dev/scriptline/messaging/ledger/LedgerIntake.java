package dev.scriptline.messaging.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.events.order.UnknownKeyException;
import dev.scriptline.events.wire.Topics;
import dev.scriptline.events.wire.UnreadableEventException;
import dev.scriptline.events.wire.WireEvent;
import dev.scriptline.messaging.EventIntake;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes every event into a table, once for each time that it is given. */
@Component
@ConditionalOnBooleanProperty("ledger.taking")
public class LedgerIntake implements EventIntake<Entry> {

  /** A value that no ledger can read. */
  public static final String UNREADABLE = "unreadable";

  /** A value that can be read once the key {@link #KEY} is known. */
  public static final String SEALED = "sealed";

  /** A value that the table refuses. */
  public static final String CURSED = "cursed";

  public static final String KEY = "key-2";

  private final Gate reading = new Gate();
  private final Gate taking = new Gate();
  private final Set<String> keys = ConcurrentHashMap.newKeySet();
  private final JdbcClient jdbc;
  private final String instance;
  private volatile long seenWhenWoken;

  LedgerIntake(JdbcClient jdbc, @Value("${ledger.instance:only}") String instance) {
    this.jdbc = jdbc;
    this.instance = instance;
  }

  @Override
  public String name() {
    return "entries";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.STATUS);
  }

  @Override
  public Entry read(WireEvent wire) throws UnreadableEventException, UnknownKeyException {
    reading.pass();
    String text = new String(wire.value(), UTF_8);
    if (text.equals(UNREADABLE)) {
      throw new UnreadableEventException("not an entry");
    }
    if (text.equals(SEALED) && !keys.contains(KEY)) {
      throw new UnknownKeyException(KEY);
    }
    return new Entry(wire.id(), wire.key(), text, instance);
  }

  @Override
  public void take(List<Entry> batch) {
    for (Entry entry : batch) {
      jdbc.sql(
              "insert into entry (event_id, key, text, instance)"
                  + " values (:eventId, :key, :text, :instance)")
          .paramSource(entry)
          .update();
    }
    taking.pass();
  }

  @Override
  public void taken() {
    seenWhenWoken = jdbc.sql("select count(*) from entry").query(Long.class).single();
  }

  /** How many entries were there to be seen when the intake was last woken. */
  public long seenWhenWoken() {
    return seenWhenWoken;
  }

  public Gate reading() {
    return reading;
  }

  public Gate taking() {
    return taking;
  }

  /** From now on sealed values can be read. */
  public void learn(String key) {
    keys.add(key);
  }
}
