-- Every verification that ran to its end, and what it found.
create table verification (
  id uuid primary key,
  -- Absent where the whole history was verified.
  prescription_id uuid,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  intact boolean not null,
  result jsonb not null
);

create index verification_latest on verification (ended_at) where prescription_id is null;

create trigger only_grows before update or delete or truncate on verification
  for each statement execute function refuse_change();
alter table verification enable always trigger only_grows;

grant select, insert on verification to "${service}";

-- Who may look and nothing else: operators make this role, and give it to whom they choose.
do $$
begin
  if exists (select from pg_roles where rolname = 'history_reader') then
    grant usage on schema public to history_reader;
    grant select on status_event, prescription_head, partition_mark, checkpoint, verification
      to history_reader;
  end if;
end
$$;
