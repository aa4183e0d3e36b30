-- What others, or late answers, say of a transmission while its row does not show it. A row goes once it is settled, or
-- when the request that it waits for cannot come any more.

-- An attempt of our own that stands on reference.v1 and not here: the database was restored.
create table heard_attempt (
  transmission_id uuid primary key,
  attempt integer not null check (attempt > 0),
  begun_at timestamptz not null,
  heard_at timestamptz not null
);

create table heard_token (
  transmission_id uuid not null,
  issue_tag text not null,
  -- Encrypted, bound to this row.
  token text not null,
  -- Among several the first one heard counts.
  place bigint generated always as identity,
  heard_at timestamptz not null,
  primary key (transmission_id, issue_tag)
);

-- Ends (voided, expired, dispensed) and notes of a surplus.
create table heard_status (
  transmission_id uuid not null,
  status text not null check (status in ('voided', 'expired', 'dispensed', 'surplus')),
  -- Empty where the one who said it named no issue.
  issue_tag text not null,
  heard_at timestamptz not null,
  primary key (transmission_id, status, issue_tag)
);

-- A prescription too many under one transmission. It is voided once everybody can know of it.
create table dispatch_surplus (
  transmission_id uuid not null references dispatch_job,
  issue_tag text not null unique,
  -- Where its token lies.
  evidence_id uuid not null references dispatch_evidence,
  state text not null default 'FOUND' check (state in ('FOUND', 'TOLD', 'VOIDED', 'EXPIRED', 'DISPENSED')),
  tries integer not null default 0,
  next_at timestamptz not null,
  found_at timestamptz not null,
  ended_at timestamptz,
  primary key (transmission_id, issue_tag)
);

create index dispatch_surplus_due on dispatch_surplus (next_at) where state = 'TOLD';

-- A restore that was noticed; open until every job that it puts in doubt is one to be looked up.
create table dispatch_restoration (
  id bigint generated always as identity primary key,
  found_at timestamptz not null,
  ended_at timestamptz
);

create unique index dispatch_restoration_one_open on dispatch_restoration ((true)) where ended_at is null;

-- Issued prescriptions of which the platform is asked when it falls silent.
create table dispatch_enquiry (
  transmission_id uuid primary key,
  -- The last word heard of it.
  status text not null,
  asked integer not null default 0,
  next_at timestamptz not null
);

create index dispatch_enquiry_due on dispatch_enquiry (next_at);

-- A token is never used again: of two jobs with the same one, one believes a falsehood.
create unique index dispatch_job_one_token on dispatch_job (issue_tag) where issue_tag is not null;
create index dispatch_job_superseding on dispatch_job (supersedes) where supersedes is not null and state = 'PENDING';

grant select, insert, update, delete on heard_attempt, heard_token, heard_status, dispatch_enquiry to "${service}";
grant select, insert, update on dispatch_surplus, dispatch_restoration to "${service}";
