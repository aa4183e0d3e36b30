-- What the system before ours sent has a token, and nobody says to which pharmacy.
alter table reference alter column pharmacy_id drop not null;
