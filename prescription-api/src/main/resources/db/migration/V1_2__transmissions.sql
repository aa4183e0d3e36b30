create table transmission (
  id uuid primary key,
  version bigint not null,
  prescription_id uuid not null references prescription,
  transmission_no integer not null check (transmission_no > 0),
  region text not null,
  channel text not null,
  pharmacy_id uuid not null references pharmacy,
  requested_at timestamptz not null,
  unique (prescription_id, transmission_no)
);

-- The first answer to each key, kept in the transaction of the effect that it tells.
create table idempotency_key (
  subject text not null,
  key text not null,
  fingerprint text not null,
  status integer not null,
  location text not null,
  body text not null,
  expires_at timestamptz not null,
  primary key (subject, key)
);

create index idempotency_key_by_expiry on idempotency_key (expires_at);

grant select, insert on transmission to "${service}";
grant select, insert, update, delete on idempotency_key to "${service}";
