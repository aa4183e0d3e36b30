-- What should happen next and until when. A row is a watch until its time is due, then an alarm until
-- it is cleared; the key is what keeps two instances from raising one alarm twice.
create table silence (
  prescription_id uuid not null,
  transmission_no integer not null,
  kind text not null,
  number text not null,
  region text,
  pharmacy_id uuid,
  since timestamptz not null,
  due_at timestamptz not null,
  -- From then on it means nothing any more.
  ends_at timestamptz,
  -- What is usual at this pharmacy, where its history tells.
  usual interval,
  usual_of integer,
  raised_at timestamptz,
  cleared_at timestamptz,
  primary key (prescription_id, transmission_no, kind)
);

create index silence_due on silence (due_at) where raised_at is null;
create index silence_open on silence (raised_at, prescription_id, transmission_no, kind)
  where raised_at is not null and cleared_at is null;
create index silence_ending on silence (ends_at)
  where cleared_at is null and ends_at is not null;
create index silence_cleared on silence (raised_at, prescription_id, transmission_no, kind)
  where cleared_at is not null;

grant select, insert, update, delete on silence to "${service}";
