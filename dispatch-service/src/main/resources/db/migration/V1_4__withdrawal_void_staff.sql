-- Askings to take a transmission back. One without a decision has overtaken its request, and lies in wait for it.
create table withdrawal (
  request_id uuid primary key,
  prescription_id uuid not null,
  transmission_id uuid not null,
  actor_role text not null,
  actor_id text not null,
  reason text not null,
  requested_at timestamptz not null,
  outcome text check (outcome in ('withdrawn', 'withdrawal-refused')),
  objection text,
  decided_at timestamptz,
  constraint withdrawal_decided check ((outcome is null) = (decided_at is null)),
  constraint withdrawal_refused_with_objection check ((objection is not null) = (outcome is not distinct from 'withdrawal-refused'))
);

create index withdrawal_transmission on withdrawal (transmission_id);
create index withdrawal_undecided on withdrawal (transmission_id) where outcome is null;

-- Askings to void what was issued: each is worked on until it is decided.
create table void_job (
  request_id uuid primary key,
  prescription_id uuid not null,
  transmission_id uuid not null,
  actor_role text not null,
  actor_id text not null,
  reason text not null,
  requested_at timestamptz not null,
  fence bigint not null default 0,
  next_at timestamptz not null,
  tries integer not null default 0,
  outcome text check (outcome in ('voided', 'withdrawn', 'void-refused')),
  objection text,
  decided_at timestamptz,
  constraint void_job_decided check ((outcome is null) = (decided_at is null)),
  constraint void_job_refused_with_objection check ((objection is not null) = (outcome is not distinct from 'void-refused'))
);

create index void_job_due on void_job (next_at) where outcome is null;
create index void_job_transmission on void_job (transmission_id);

-- When a person made sure that nothing came of an attempt in doubt: it bars nothing any more.
alter table dispatch_attempt add column disproved_at timestamptz;

-- What staff decided, and why in their own words, encrypted: only the code leaves this service.
create table staff_act (
  id uuid primary key,
  transmission_id uuid not null references dispatch_job,
  verb text not null check (verb in ('retry', 'issued', 'not-issued')),
  from_state text not null,
  to_state text not null,
  actor_role text not null,
  actor_id text not null,
  words text not null,
  at timestamptz not null
);

create index staff_act_transmission on staff_act (transmission_id, at);

grant select, insert, update on withdrawal, void_job to "${service}";
grant select, insert on staff_act to "${service}";
