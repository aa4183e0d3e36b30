-- Who cleared an alarm that does not clear itself, and what they had found.
alter table silence
  add column cleared_by text,
  add column finding text,
  add check ((cleared_by is null) = (finding is null)),
  add check (cleared_by is null or cleared_at is not null);
