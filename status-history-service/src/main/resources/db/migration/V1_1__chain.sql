-- From here on every row is a link: its hash covers the event and the hash of the row before it.
-- What was recorded without a hash is not given one after the fact, which would prove nothing. All
-- of it stands on status.v1 for ever: it is read again from the start and chained as it is read. Old
-- rows stay where they are, under another name.
do $$
begin
  if exists (select from status_event) then
    for remainder in 0..15 loop
      execute format(
        'alter table %I rename to %I',
        'status_event_' || lpad(remainder::text, 2, '0'),
        'status_event_unchained_' || lpad(remainder::text, 2, '0'));
    end loop;
    alter table status_event rename to status_event_unchained;
    revoke insert on status_event_unchained from "${service}";
  else
    drop table status_event;
  end if;
end
$$;

delete from prescription_head;
delete from intake_offset where intake = 'history';

create table status_event (
  prescription_id uuid not null,
  seq bigint not null check (seq > 0),
  event_id uuid not null,
  number text not null,
  transmission_no integer,
  status text not null,
  source text not null,
  region text,
  pharmacy_id uuid,
  issue_tag text,
  occurred_at timestamptz,
  received_at timestamptz not null,
  -- The event itself, as it came.
  value bytea not null,
  prev_hash bytea not null check (octet_length(prev_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  -- Where on status.v1 it came from: the order that the checkpoints sign.
  topic_partition integer not null,
  topic_offset bigint not null,
  primary key (prescription_id, seq),
  unique (prescription_id, event_id)
) partition by hash (prescription_id);

create index status_event_in_topic_order on status_event (topic_partition, topic_offset);

do $$
declare
  part text;
begin
  for remainder in 0..15 loop
    part := 'status_event_' || lpad(remainder::text, 2, '0');
    execute format(
      'create table %I partition of status_event for values with (modulus 16, remainder %s)',
      part, remainder);
    execute format(
      'create trigger only_grows before update or delete or truncate on %I '
      'for each statement execute function refuse_change()', part);
    execute format('alter table %I enable always trigger only_grows', part);
  end loop;
end
$$;

create trigger only_grows before update or delete or truncate on status_event
  for each statement execute function refuse_change();
alter table status_event enable always trigger only_grows;

-- The last link of each prescription; thirty-two zero bytes before the first. Rows are updated in
-- place: room for that keeps the index out of it.
alter table prescription_head add column last_hash bytea not null
  default '\x0000000000000000000000000000000000000000000000000000000000000000';
alter table prescription_head set (fillfactor = 60);

-- How far each partition of status.v1 is taken in; the row is the lock of those who append from it.
create table partition_mark (
  topic_partition integer primary key,
  rows bigint not null,
  last_offset bigint not null,
  rolling_hash bytea not null
) with (fillfactor = 50);

grant select, insert on status_event to "${service}";
grant update (last_hash) on prescription_head to "${service}";
grant select, insert on partition_mark to "${service}";
grant update (rows, last_offset, rolling_hash) on partition_mark to "${service}";
