package dev.scriptline.history.status;

import dev.scriptline.history.chain.Hash;
import dev.scriptline.history.chain.Link;
import dev.scriptline.history.chain.Mark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to the history; nothing else writes it. */
@Repository
class StatusAppend {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  StatusAppend(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /**
   * Appends what is new, in the given order; what is there already is counted as a duplicate. The
   * partitions and then the prescriptions are locked first, each in one order, so that two batches
   * neither number alike nor wait for each other.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(List<ToldStatus> told) {
    if (told.isEmpty()) {
      return;
    }
    Map<Integer, Mark> marks = lockMarks(partitions(told));
    Map<UUID, Link> heads = lockHeads(prescriptions(told));
    Chaining chaining = new Chaining(known(told, heads), heads, marks).then(told);
    if (!chaining.rows().isEmpty()) {
      copy(CopyRows.of(chaining.rows()));
      moveMarks(chaining.marks());
    }
    moveHeads(chaining);
  }

  private static Integer[] partitions(List<ToldStatus> told) {
    return told.stream().map(one -> one.place().partition()).distinct().toArray(Integer[]::new);
  }

  private static String[] prescriptions(List<ToldStatus> told) {
    return told.stream()
        .map(one -> one.event().prescriptionId())
        .distinct()
        .map(UUID::toString)
        .toArray(String[]::new);
  }

  private Map<Integer, Mark> lockMarks(Integer[] partitions) {
    Map<Integer, Mark> marks = readMarks(partitions);
    if (marks.size() < partitions.length) {
      jdbc.sql(AppendSql.ADD_MARKS)
          .param("partitions", partitions)
          .param("none", Hash.NONE.bytes())
          .update();
      return readMarks(partitions);
    }
    return marks;
  }

  private Map<Integer, Mark> readMarks(Integer[] partitions) {
    Map<Integer, Mark> marks = new TreeMap<>();
    jdbc.sql(AppendSql.LOCK_MARKS)
        .param("partitions", partitions)
        .query(row -> {
          marks.put(
              row.getInt("topic_partition"),
              new Mark(
                  row.getLong("rows"),
                  row.getLong("last_offset"),
                  Hash.of(row.getBytes("rolling_hash"))));
        });
    return marks;
  }

  private Map<UUID, Link> lockHeads(String[] prescriptions) {
    jdbc.sql(AppendSql.ADD_HEADS).param("prescriptions", prescriptions).update();
    Map<UUID, Link> heads = new HashMap<>();
    jdbc.sql(AppendSql.LOCK_HEADS)
        .param("prescriptions", prescriptions)
        .query(row -> {
          heads.put(
              row.getObject("prescription_id", UUID.class),
              new Link(row.getLong("last_seq"), Hash.of(row.getBytes("last_hash"))));
        });
    return heads;
  }

  /** A prescription without events has none that could be known. */
  private Set<Chaining.EventKey> known(List<ToldStatus> told, Map<UUID, Link> heads) {
    List<Chaining.EventKey> asked =
        told.stream()
            .map(one -> new Chaining.EventKey(one.event().prescriptionId(), one.event().eventId()))
            .filter(key -> !Link.NONE.equals(heads.get(key.prescriptionId())))
            .distinct()
            .toList();
    Set<Chaining.EventKey> known = new HashSet<>();
    if (!asked.isEmpty()) {
      jdbc.sql(AppendSql.KNOWN)
          .param(
              "prescriptions",
              asked.stream().map(key -> key.prescriptionId().toString()).toArray(String[]::new))
          .param("ids", asked.stream().map(key -> key.eventId().toString()).toArray(String[]::new))
          .query(row -> {
            known.add(
                new Chaining.EventKey(
                    row.getObject("prescription_id", UUID.class),
                    row.getObject("event_id", UUID.class)));
          });
    }
    return known;
  }

  private void copy(byte[] rows) {
    template.execute((Connection connection) -> copy(connection, rows));
  }

  private static long copy(Connection connection, byte[] rows) throws SQLException {
    try {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(AppendSql.ADD_ROWS, new ByteArrayInputStream(rows));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be read", e);
    }
  }

  private void moveHeads(Chaining chaining) {
    List<UUID> ids = List.copyOf(chaining.heads().keySet());
    List<Link> links = List.copyOf(ids.stream().map(chaining.heads()::get).toList());
    jdbc.sql(AppendSql.MOVE_HEADS)
        .param("prescriptions", ids.stream().map(UUID::toString).toArray(String[]::new))
        .param("seqs", links.stream().map(Link::seq).toArray(Long[]::new))
        .param("hashes", links.stream().map(link -> link.hash().bytes()).toArray(byte[][]::new))
        .param("duplicates", ids.stream().map(chaining::duplicates).toArray(Long[]::new))
        .update();
  }

  private void moveMarks(Map<Integer, Mark> marks) {
    List<Mark> moved = List.copyOf(marks.values());
    jdbc.sql(AppendSql.MOVE_MARKS)
        .param("partitions", marks.keySet().toArray(Integer[]::new))
        .param("rows", moved.stream().map(Mark::rows).toArray(Long[]::new))
        .param("offsets", moved.stream().map(Mark::offset).toArray(Long[]::new))
        .param("hashes", moved.stream().map(mark -> mark.rolling().bytes()).toArray(byte[][]::new))
        .update();
  }
}
