-- Events wait here with the change that caused them. Rows are never updated.
-- The transaction's id is what lets the relay read in an order that loses nothing: a row is read
-- only once every transaction with a smaller id has ended.
create table outbox (
  xid xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  event_id uuid not null,
  topic text not null,
  key text not null,
  headers jsonb not null,
  payload bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (xid, id)
);

-- Up to where everything is on Kafka; one row.
create table outbox_cursor (
  only_row boolean primary key default true check (only_row),
  xid xid8 not null,
  id bigint not null
);

insert into outbox_cursor (xid, id) values ('0', 0);

grant insert, select, delete on outbox to "${service}";
grant select, update on outbox_cursor to "${service}";
