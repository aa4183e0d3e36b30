-- Up to where each intake has taken each partition, written with the effect. No row, or -1: from
-- the earliest record.
create table intake_offset (
  intake text not null,
  topic text not null,
  partition integer not null,
  next_offset bigint not null,
  primary key (intake, topic, partition)
);

-- Records that no retry will make readable, as they came.
create table intake_parked (
  intake text not null,
  topic text not null,
  partition integer not null,
  record_offset bigint not null,
  event_id uuid,
  key bytea,
  -- Not jsonb: that refuses an escaped NUL, and what cannot be parked blocks its partition.
  headers json not null,
  value bytea,
  reason text not null,
  parked_at timestamptz not null default clock_timestamp(),
  primary key (intake, topic, partition, record_offset)
);

grant select, insert, update on intake_offset to "${service}";
grant select, insert on intake_parked to "${service}";
