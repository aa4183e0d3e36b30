-- A pharmacy's word that it has a mail. No reference to the job: after a restore the word may be known before it.
create table acknowledgement (
  transmission_id uuid primary key,
  acknowledged_at timestamptz not null,
  verdict text not null default 'waiting' check (verdict in ('waiting', 'told', 'contradicted', 'too-late')),
  judged_at timestamptz,
  constraint acknowledgement_judged check ((verdict = 'waiting') = (judged_at is null))
);

create index acknowledgement_waiting on acknowledgement (acknowledged_at) where verdict = 'waiting';

-- How far a return mailbox was read, and who reads it.
create table return_mailbox (
  mailbox text primary key,
  uid_validity bigint not null default 0,
  last_uid bigint not null default 0,
  fence bigint not null,
  lease_until timestamptz not null
);

-- What came back; the mails themselves, with what people wrote, stay in the mailbox.
create table returned_mail (
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  received_at timestamptz not null,
  kind text not null check (kind in ('failed', 'delayed', 'delivered', 'unreadable')),
  transmission_id uuid,
  status_code text,
  why text,
  verdict text not null
    check (verdict in ('waiting', 'bounced', 'noted', 'contradicted', 'unclear', 'unreadable')),
  taken_at timestamptz not null,
  judged_at timestamptz,
  constraint returned_mail_of_ours check ((kind = 'unreadable') = (transmission_id is null)),
  constraint returned_mail_unreadable check ((kind = 'unreadable') = (verdict = 'unreadable'))
);

create index returned_mail_waiting on returned_mail (transmission_id) where verdict = 'waiting';
create index returned_mail_desk on returned_mail (verdict, received_at desc, id);

grant select, insert, update on acknowledgement, return_mailbox, returned_mail to "${service}";
