-- Where each prescription stands, folded from its events: what staff search by, what alarms and
-- reports are made from. All of it can be made again from status_event: mark every prescription as
-- stale (insert into summary_stale (prescription_id, awaited) select prescription_id, '{}' from
-- prescription_head on conflict do nothing), and the followers fold them anew.
create table prescription_summary (
  prescription_id uuid primary key,
  -- How far the fold has read.
  last_seq bigint not null,
  number text not null,
  -- Null while only notes are known.
  status text,
  transmission_no integer not null,
  region text,
  channel text,
  pharmacy_id uuid,
  valid_until timestamptz,
  -- When we first and last heard of it.
  began_at timestamptz not null,
  heard_at timestamptz not null,
  -- When its last transmission reached each stage.
  approved_at timestamptz,
  requested_at timestamptz,
  issued_at timestamptz,
  emailed_at timestamptz,
  acknowledged_at timestamptz,
  signed_at timestamptz,
  printed_at timestamptz,
  dispensed_at timestamptz
);

create index prescription_summary_number on prescription_summary (number);
create index prescription_summary_began on prescription_summary (began_at, prescription_id);
create index prescription_summary_status
  on prescription_summary (status, began_at, prescription_id);
create index prescription_summary_pharmacy
  on prescription_summary (pharmacy_id, began_at, prescription_id);
create index prescription_summary_region
  on prescription_summary (region, began_at, prescription_id);

-- Prescriptions that must be folded again, and the events that the fold must have seen for that: the
-- followers read status.v1 beside the history's own intake and may hear of an event before it is
-- recorded.
create table summary_stale (
  prescription_id uuid primary key,
  awaited uuid[] not null,
  since timestamptz not null default clock_timestamp(),
  look_at timestamptz not null default clock_timestamp()
);

create index summary_stale_look on summary_stale (look_at);

grant select, insert, update on prescription_summary to "${service}";
grant select, insert, update, delete on summary_stale to "${service}";
