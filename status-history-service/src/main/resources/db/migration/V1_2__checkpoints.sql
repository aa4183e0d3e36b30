-- What was signed, for the next one to go on from. An auditor does not look here but at
-- history.checkpoint.v1: whoever can change this table cannot change that topic.
create table checkpoint (
  topic_partition integer not null,
  rows bigint not null,
  last_offset bigint not null,
  rolling_hash bytea not null,
  signed text not null,
  signed_at timestamptz not null,
  primary key (topic_partition, rows)
);

create trigger only_grows before update or delete or truncate on checkpoint
  for each statement execute function refuse_change();
alter table checkpoint enable always trigger only_grows;

grant select, insert on checkpoint to "${service}";
