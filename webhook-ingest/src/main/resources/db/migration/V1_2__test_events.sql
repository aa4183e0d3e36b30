-- A platform's test event is authentic and about no prescription: it is kept, and needs nobody.
alter table callback drop constraint callback_state_check;
alter table callback add constraint callback_state_check
  check (state in ('RECEIVED', 'WAITING', 'PUBLISHED', 'TESTED', 'PARKED'));

drop index callback_open;
create index callback_open on callback (state, received_seq) where state not in ('PUBLISHED', 'TESTED');
