-- How many prescriptions that began in a period reached a stage, and how long its steps took, in
-- buckets of time that grow by a fifth each. grain 'day': all pharmacies of a region together;
-- 'month': each pharmacy by itself.
create table lifecycle_count (
  grain text not null check (grain in ('day', 'month')),
  period date not null,
  region text not null,
  pharmacy_id uuid not null,
  measure text not null,
  bucket smallint not null,
  n integer not null,
  primary key (grain, period, region, pharmacy_id, measure, bucket)
);

-- What must be counted again.
create table lifecycle_stale (
  grain text not null,
  period date not null,
  region text not null,
  pharmacy_id uuid not null,
  marks bigint not null default 1,
  -- A little later than now: what keeps changing is counted once for many changes.
  count_at timestamptz not null default clock_timestamp() + interval '2 seconds',
  primary key (grain, period, region, pharmacy_id)
);

create index lifecycle_stale_count on lifecycle_stale (count_at);

grant select, insert, delete on lifecycle_count to "${service}";
grant select, insert, update, delete on lifecycle_stale to "${service}";
