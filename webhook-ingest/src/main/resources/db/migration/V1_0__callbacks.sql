-- Every callback that the platform signed, as it came. What came is never changed: the service may
-- update only what became of it.
create table callback (
  id uuid primary key,
  received_seq bigint generated always as identity unique,
  body_hash bytea not null unique,
  -- Evidence. A token of the platform stands in clear here, in outbox.payload until the purge, and
  -- in intake_parked.value where an event that carries one could not be read.
  body bytea not null,
  received_at timestamptz not null,
  state text not null default 'RECEIVED'
    check (state in ('RECEIVED', 'WAITING', 'PUBLISHED', 'PARKED')),
  parked_reason text,
  status text,
  occurred_at timestamptz,
  token_tag text,
  client_ref_id uuid,
  transmission_id uuid,
  prescription_id uuid,
  published_at timestamptz,
  check ((state = 'PARKED') = (parked_reason is not null)),
  check ((state = 'PUBLISHED') = (published_at is not null)),
  check (state not in ('WAITING', 'PUBLISHED') or status is not null)
);

create index callback_open on callback (state, received_seq) where state <> 'PUBLISHED';

-- Each time that it was delivered, and the secret that it was signed with then.
create table callback_delivery (
  id bigint generated always as identity primary key,
  body_hash bytea not null references callback (body_hash),
  received_at timestamptz not null,
  secret_id text not null
);

create index callback_delivery_of on callback_delivery (body_hash);

grant select, insert on callback to "${service}";
grant update (state, parked_reason, status, occurred_at, token_tag, client_ref_id, transmission_id,
              prescription_id, published_at)
  on callback to "${service}";
grant select, insert on callback_delivery to "${service}";
