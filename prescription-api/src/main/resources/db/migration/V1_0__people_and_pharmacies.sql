create table patient (
  id uuid primary key,
  version bigint not null,
  first_name text not null,
  last_name text not null,
  gender text not null check (gender in ('FEMALE', 'MALE', 'OTHER')),
  date_of_birth date not null,
  email text not null,
  phone text not null,
  line1 text not null,
  line2 text,
  city text not null,
  postcode text not null,
  country text not null
);

create table prescriber (
  id uuid primary key,
  version bigint not null,
  name text not null,
  register text not null,
  registration_number text not null
);

create table pharmacy (
  id uuid primary key,
  version bigint not null,
  name text not null,
  region text not null,
  branch_id text,
  mailbox text,
  line1 text not null,
  line2 text,
  city text not null,
  postcode text not null,
  country text not null,
  -- Every word that it is found by, folded, with a blank before each.
  search_text text not null
);

create index pharmacy_by_region on pharmacy (region, name);

grant select, insert, update on patient, prescriber, pharmacy to "${service}";
