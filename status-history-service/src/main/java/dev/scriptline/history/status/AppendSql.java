package dev.scriptline.history.status;

/** How a batch is appended: a handful of statements, however large it is. */
final class AppendSql {

  static final String ADD_MARKS =
      """
      insert into partition_mark (topic_partition, rows, last_offset, rolling_hash)
      select p.partition, 0, -1, :none
      from unnest(cast(:partitions as integer[])) as p (partition)
      order by p.partition
      on conflict (topic_partition) do nothing
      """;

  static final String LOCK_MARKS =
      """
      select topic_partition, rows, last_offset, rolling_hash from partition_mark
      where topic_partition = any(cast(:partitions as integer[]))
      order by topic_partition
      for no key update
      """;

  static final String ADD_HEADS =
      """
      insert into prescription_head (prescription_id)
      select p.id from unnest(cast(:prescriptions as uuid[])) as p (id)
      order by p.id
      on conflict (prescription_id) do nothing
      """;

  static final String LOCK_HEADS =
      """
      select prescription_id, last_seq, last_hash from prescription_head
      where prescription_id = any(cast(:prescriptions as uuid[]))
      order by prescription_id
      for no key update
      """;

  /**
   * Looking before appending is safe under the locks of the heads, and keeps {@code seq} without
   * gaps; the unique keys stand behind it.
   */
  static final String KNOWN =
      """
      select e.prescription_id, e.event_id
      from unnest(cast(:prescriptions as uuid[]), cast(:ids as uuid[])) as t (prescription_id, id)
      join status_event e on e.prescription_id = t.prescription_id and e.event_id = t.id
      """;

  static final String ADD_ROWS =
      """
      copy status_event (prescription_id, seq, event_id, number, transmission_no, status, source,
                         region, pharmacy_id, issue_tag, occurred_at, received_at, value,
                         prev_hash, hash, topic_partition, topic_offset)
      from stdin (format binary)
      """;

  static final String MOVE_HEADS =
      """
      update prescription_head h
      set last_seq = m.last_seq, last_hash = m.last_hash, duplicates = h.duplicates + m.duplicates
      from unnest(cast(:prescriptions as uuid[]), cast(:seqs as bigint[]),
                  cast(:hashes as bytea[]), cast(:duplicates as bigint[]))
           as m (prescription_id, last_seq, last_hash, duplicates)
      where h.prescription_id = m.prescription_id
      """;

  static final String MOVE_MARKS =
      """
      update partition_mark p
      set rows = m.rows, last_offset = m.last_offset, rolling_hash = m.rolling_hash
      from unnest(cast(:partitions as integer[]), cast(:rows as bigint[]),
                  cast(:offsets as bigint[]), cast(:hashes as bytea[]))
           as m (topic_partition, rows, last_offset, rolling_hash)
      where p.topic_partition = m.topic_partition
      """;

  private AppendSql() {}
}
