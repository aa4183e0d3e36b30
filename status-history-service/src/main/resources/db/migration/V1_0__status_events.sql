-- Every transition of every prescription. Rows are only added: the service may do nothing else, and
-- triggers stop the owner too. The columns are what staff search by; the value is the event itself,
-- as it came.
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
  value bytea not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (prescription_id, seq),
  unique (prescription_id, event_id)
) partition by hash (prescription_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;

-- A statement that names a partition fires only that partition's triggers, so each has its own.
-- Always: also where a session plays a replica, which silences ordinary triggers.
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

-- Where each prescription's count stands; its row is the lock of those who append.
create table prescription_head (
  prescription_id uuid primary key,
  last_seq bigint not null default 0,
  -- Events that were told more than once: kept once, counted here.
  duplicates bigint not null default 0
);

grant select, insert on status_event to "${service}";
grant select, insert on prescription_head to "${service}";
grant update (last_seq, duplicates) on prescription_head to "${service}";
