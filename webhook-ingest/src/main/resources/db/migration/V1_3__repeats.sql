-- A callback that waits is looked at when news of its transmission comes, and from time to time.
alter table callback
  add column look_at timestamptz not null default now(),
  -- The last time that a body without a time of its own was told again.
  add column repeated_at timestamptz;

-- Each holds only what waits, however many callbacks there have been.
create index callback_due on callback (look_at, received_seq) where state = 'WAITING';
create index callback_waiting_for_token on callback (token_tag) where state = 'WAITING';
create index callback_waiting_for_reference on callback (client_ref_id) where state = 'WAITING';

-- The table only grows and each row changes twice: vacuum by what has changed, not by a share of everything.
alter table callback set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50000,
                          autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000);

-- What has become known and waiting callbacks have not been told yet; emptied as it is read.
create table reference_news (
  id bigint generated always as identity primary key,
  transmission_id uuid,
  token_tag text,
  check (num_nonnulls(transmission_id, token_tag) = 1)
);

-- Came long after the first delivery: perhaps the platform means it.
alter table callback_delivery add column may_repeat boolean not null default false;
create index callback_delivery_may_repeat on callback_delivery (id) where may_repeat;
-- When each secret was last used.
create index callback_delivery_secret on callback_delivery (secret_id, received_at);

-- Who had a parked callback read again, and what it was parked for.
create table callback_replay (
  id bigint generated always as identity primary key,
  callback_id uuid not null references callback (id),
  at timestamptz not null,
  actor_role text not null,
  actor_id text not null,
  parked_reason text not null
);

create index callback_replay_of on callback_replay (callback_id);

grant update (look_at, repeated_at) on callback to "${service}";
grant usage on sequence callback_received_seq_seq to "${service}";
grant update (may_repeat) on callback_delivery to "${service}";
grant select, insert, delete on reference_news to "${service}";
grant select, insert on callback_replay to "${service}";
