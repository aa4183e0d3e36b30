-- What the system before ours sent, under the transmission numbers that it has here. The platform's token is kept only as
-- its keyed hash: it leaves with the event that tells dispatch-service and webhook-ingest of it.
create table adopted_transmission (
  id uuid primary key,
  prescription_id uuid not null references prescription,
  transmission_no integer not null check (transmission_no > 0),
  token_tag text not null unique,
  -- The earliest time at which that system says something of it.
  sent_by timestamptz not null,
  unique (prescription_id, transmission_no)
);

-- Which of that system's rows were told already: the same file may come any number of times.
create table adopted_status (
  event_id uuid primary key,
  transmission_id uuid not null references adopted_transmission,
  adopted_at timestamptz not null default transaction_timestamp()
);

create index adopted_status_of on adopted_status (transmission_id);

grant select, insert on adopted_transmission, adopted_status to "${service}";
