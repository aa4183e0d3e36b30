create table prescription (
  id uuid primary key,
  version bigint not null,
  number text not null unique,
  patient_id uuid not null references patient,
  prescriber_id uuid not null references prescriber,
  clinic_id uuid not null,
  notes text,
  approved_at timestamptz not null,
  content_hash text not null,
  last_transmission_no integer not null
);

create index prescription_by_patient on prescription (patient_id, approved_at desc);

create table prescription_item (
  prescription_id uuid not null references prescription,
  position integer not null,
  apid text not null,
  vpid text,
  description text not null,
  quantity text not null,
  directions text not null,
  primary key (prescription_id, position)
);

grant select, insert, update on prescription to "${service}";
grant select, insert, update, delete on prescription_item to "${service}";
