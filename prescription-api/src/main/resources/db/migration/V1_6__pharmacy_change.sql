-- Wishes to have a prescription at another pharmacy: it goes there only after it was taken back from the first.
create table pharmacy_change (
  request_id uuid primary key,
  prescription_id uuid not null references prescription,
  patient_id uuid not null references patient,
  -- The transmission that it goes away from.
  transmission_no integer not null,
  region text not null,
  pharmacy_id uuid not null references pharmacy,
  requested_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'refused')),
  -- Why it did not come about.
  reason text,
  decided_at timestamptz,
  constraint pharmacy_change_decided check ((state = 'waiting') = (decided_at is null)),
  constraint pharmacy_change_refused_with_reason check ((state = 'refused') = (reason is not null))
);

create unique index pharmacy_change_one_waiting on pharmacy_change (prescription_id) where state = 'waiting';
create index pharmacy_change_waiting on pharmacy_change (requested_at) where state = 'waiting';
create index pharmacy_change_prescription on pharmacy_change (prescription_id, requested_at);

grant select, insert, update on pharmacy_change to "${service}";
