-- What reference.v1 says about each transmission.
create table reference (
  transmission_id uuid primary key,
  transmission_no integer not null,
  prescription_id uuid not null,
  number text not null,
  region text not null,
  channel text not null,
  pharmacy_id uuid not null,
  learnt_at timestamptz not null default clock_timestamp()
);

-- The platform's tokens, by their keyed hash. A transmission that was issued twice has two.
create table reference_token (
  token_tag text primary key,
  transmission_id uuid not null references reference (transmission_id),
  learnt_at timestamptz not null default clock_timestamp()
);

grant select, insert on reference to "${service}";
-- PostgreSQL lets a role lock only rows of which it may update something; nothing updates it.
grant update (learnt_at) on reference to "${service}";
grant select, insert on reference_token to "${service}";
