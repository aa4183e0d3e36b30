package dev.scriptline.history.status;

/** How a batch is appended: three statements, however large it is. */
final class AppendSql {

  static final String ADD_HEADS =
      """
      insert into prescription_head (prescription_id)
      select distinct p.id from unnest(cast(:prescriptions as uuid[])) as p (id)
      order by p.id
      on conflict (prescription_id) do nothing
      """;

  static final String LOCK_HEADS =
      """
      select 1 from prescription_head
      where prescription_id = any(cast(:prescriptions as uuid[]))
      order by prescription_id
      for no key update
      """;

  /**
   * Looking before appending is safe under the locks of the heads, and keeps {@code seq} without
   * gaps; the unique keys stand behind it.
   */
  static final String APPEND =
      """
      with told as (
        select * from unnest(
          cast(:prescriptions as uuid[]), cast(:ids as uuid[]), cast(:numbers as text[]),
          cast(:transmissions as integer[]), cast(:statuses as text[]), cast(:sources as text[]),
          cast(:regions as text[]), cast(:pharmacies as uuid[]), cast(:tags as text[]),
          cast(:occurred as timestamptz[]), cast(:received as timestamptz[]),
          cast(:values as bytea[])) with ordinality
          as t (prescription_id, event_id, number, transmission_no, status, source, region,
                pharmacy_id, issue_tag, occurred_at, received_at, value, position)
      ), first_told as (
        select distinct on (prescription_id, event_id) * from told
        order by prescription_id, event_id, position
      ), appended as (
        insert into status_event (prescription_id, seq, event_id, number, transmission_no, status,
                                  source, region, pharmacy_id, issue_tag, occurred_at, received_at,
                                  value)
        select f.prescription_id,
               h.last_seq + row_number() over (partition by f.prescription_id order by f.position),
               f.event_id, f.number, f.transmission_no, f.status, f.source, f.region,
               f.pharmacy_id, f.issue_tag, f.occurred_at, f.received_at, f.value
        from first_told f join prescription_head h on h.prescription_id = f.prescription_id
        where not exists (
          select 1 from status_event e
          where e.prescription_id = f.prescription_id and e.event_id = f.event_id)
        returning prescription_id
      ), counted as (
        select t.prescription_id, t.told, coalesce(a.appended, 0) as appended
        from (select prescription_id, count(*) as told from told group by prescription_id) t
        left join (select prescription_id, count(*) as appended
                   from appended group by prescription_id) a
          on a.prescription_id = t.prescription_id
      )
      update prescription_head h
      set last_seq = h.last_seq + c.appended, duplicates = h.duplicates + c.told - c.appended
      from counted c
      where c.prescription_id = h.prescription_id
      """;

  private AppendSql() {}
}
