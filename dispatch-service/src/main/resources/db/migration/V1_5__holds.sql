-- Clinics and prescribers of whom the platform refuses everything: theirs wait instead of being refused one by one.
alter table clinic
  -- Grows with every change, so that a refusal of what was kept before says nothing any more.
  add column version bigint not null default 1;

create table hold (
  kind text not null check (kind in ('clinic', 'prescriber')),
  id uuid not null,
  -- Of what was kept of them when the platform refused it.
  version bigint not null,
  reason text not null,
  since timestamptz not null,
  -- The first that was refused for it.
  transmission_id uuid not null,
  -- The one that is sent nevertheless, to find out whether it is mended, and when the next one is.
  probe uuid,
  probe_at timestamptz not null,
  primary key (kind, id)
);

create index dispatch_job_clinic_waiting on dispatch_job (clinic_id, requested_at) where state = 'PENDING';
create index dispatch_job_prescriber_waiting on dispatch_job (prescriber_id, requested_at) where state = 'PENDING';

-- How answers were built that nobody could read, by the call that they answered: a new format shows here first.
create table strange_answer (
  call text not null,
  shape text not null,
  times bigint not null default 1,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (call, shape)
);

grant select, insert, update, delete on hold to "${service}";
grant select, insert, update on strange_answer to "${service}";
-- Only the lock is renewed, when keys are rotated; what came to light stays as it was written.
grant update (token) on dispatch_evidence to "${service}";
