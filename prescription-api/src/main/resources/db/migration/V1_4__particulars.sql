-- What some regions require of a prescriber; absent where nobody asked for it.
alter table prescriber
  add column qualifications text,
  add column phone text,
  add column email text,
  add column line1 text,
  add column line2 text,
  add column city text,
  add column postcode text,
  add column country text;

alter table pharmacy add column closed boolean not null default false;
