-- What the test's intake did, without any uniqueness: a second effect of one event would show.
create table entry (
  position bigint generated always as identity primary key,
  event_id uuid not null,
  key text not null,
  text text not null constraint not_cursed check (text <> 'cursed'),
  instance text not null
);

grant select, insert on entry to "${service}";
