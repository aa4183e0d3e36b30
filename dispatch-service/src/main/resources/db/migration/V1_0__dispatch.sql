-- How prescribers sign in at the platform. Every value is encrypted and bound to its row and column.
create table prescriber_credential (
  prescriber_id uuid primary key,
  email text not null,
  password text not null,
  pin text not null,
  -- Grows with every change, so that a session of the old credentials is not used any more.
  version bigint not null,
  updated_at timestamptz not null
);

-- The platform's names for our clinics. The display id is what its dashboard shows; its API takes the other.
create table clinic (
  clinic_id uuid primary key,
  platform_id bigint not null,
  display_id text not null,
  updated_at timestamptz not null
);

-- Every transmission on its way. What the patient is called stands only inside the sealed order.
create table dispatch_job (
  transmission_id uuid primary key,
  prescription_id uuid not null,
  number text not null,
  transmission_no integer not null check (transmission_no > 0),
  supersedes uuid,
  region text not null,
  channel text not null,
  pharmacy_id uuid not null,
  prescriber_id uuid not null,
  clinic_id uuid not null,
  approval_hash text not null,
  sealed_order text not null,
  requested_at timestamptz not null,
  traceparent text,
  state text not null default 'PENDING'
    check (state in ('PENDING', 'CLAIMED', 'SENDING', 'ISSUED', 'REFUSED', 'UNCONFIRMED', 'NEEDS_HUMAN')),
  reason text,
  fence bigint not null default 0,
  lease_until timestamptz,
  attempt integer not null default 0,
  deadline timestamptz,
  next_at timestamptz not null,
  setbacks integer not null default 0,
  deferred_attempt integer not null default 0,
  lookups integer not null default 0,
  absences integer not null default 0,
  -- The platform's token, encrypted, and its keyed hash.
  token text,
  issue_tag text,
  version bigint not null default 0,
  updated_at timestamptz not null,
  constraint dispatch_job_leased check ((state in ('CLAIMED', 'SENDING')) = (lease_until is not null)),
  constraint dispatch_job_sent_with_deadline check (state not in ('SENDING', 'UNCONFIRMED') or deadline is not null),
  constraint dispatch_job_issued_with_token
    check (state <> 'ISSUED' or channel <> 'platform' or (token is not null and issue_tag is not null))
);

-- One live send per prescription, whatever the workers believe.
create unique index dispatch_job_one_live on dispatch_job (prescription_id)
  where state in ('CLAIMED', 'SENDING', 'UNCONFIRMED', 'NEEDS_HUMAN', 'ISSUED');
create index dispatch_job_prescription on dispatch_job (prescription_id);
create index dispatch_job_due on dispatch_job (state, channel, next_at) where state in ('PENDING', 'UNCONFIRMED');
create index dispatch_job_lease on dispatch_job (state, lease_until) where lease_until is not null;
create index dispatch_job_desk on dispatch_job (state, requested_at, transmission_id);

-- Written before the first byte of an attempt, completed by its answer.
create table dispatch_attempt (
  transmission_id uuid not null references dispatch_job,
  attempt integer not null check (attempt > 0),
  fence bigint not null,
  -- SHA-256 of what was sent, without the PIN. Absent where it was refused before there was anything to send.
  request_hash text,
  deadline timestamptz,
  begun_at timestamptz not null,
  outcome text check (outcome in ('issued', 'refused', 'not-sent', 'unconfirmed')),
  reason text,
  -- Keys and types of an unreadable answer, never its values.
  shape text,
  -- Which parts of the request the platform rejected.
  fields text[] not null default '{}',
  -- What the platform said where the contract does not list it; encrypted.
  words text,
  ended_at timestamptz,
  primary key (transmission_id, attempt)
);

-- What came to light beside the ordinary way: late answers, look-ups, surplus prescriptions.
create table dispatch_evidence (
  id uuid primary key,
  transmission_id uuid not null references dispatch_job,
  attempt integer not null,
  kind text not null check (kind in ('late-answer', 'look-up', 'surplus')),
  outcome text not null check (outcome in ('issued', 'refused', 'not-sent', 'unconfirmed', 'absent')),
  reason text,
  shape text,
  token text,
  issue_tag text,
  at timestamptz not null
);

create index dispatch_evidence_transmission on dispatch_evidence (transmission_id, at);

grant select, insert, update on prescriber_credential, clinic to "${service}";
grant select, insert, update on dispatch_job, dispatch_attempt to "${service}";
grant select, insert on dispatch_evidence to "${service}";
