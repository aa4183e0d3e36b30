-- Who has read what of whose record, written before the answer leaves. Rows are only added.
create table access_record (
  prescription_id uuid not null,
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  -- Staff by their sign-in, a patient by the owner tag.
  who text not null,
  role text not null,
  purpose text not null,
  what text not null,
  primary key (prescription_id, id)
);

create trigger only_grows before update or delete or truncate on access_record
  for each statement execute function refuse_change();
alter table access_record enable always trigger only_grows;

grant select, insert on access_record to "${service}";
