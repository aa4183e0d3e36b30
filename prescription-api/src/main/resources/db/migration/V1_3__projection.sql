-- Where each prescription stands by what every service says. Prescriptions that are not ours are
-- kept too: after a restore this is how we learn of them.
create table projection (
  prescription_id uuid primary key,
  status text,
  -- The fold's result; json and not jsonb, here and below: what others wrote is never refused.
  state json,
  updated_at timestamptz not null default transaction_timestamp()
);

create table projection_event (
  prescription_id uuid not null references projection,
  seq bigint generated always as identity,
  event_id uuid not null,
  event json not null,
  received_at timestamptz not null default transaction_timestamp(),
  primary key (prescription_id, seq),
  unique (prescription_id, event_id)
);

grant select, insert, update on projection to "${service}";
grant select, insert on projection_event to "${service}";
