-- Which prescription a platform's token belongs to; the token itself is kept nowhere here, only its
-- keyed hash.
create table issue_tag (
  tag text not null,
  prescription_id uuid not null,
  primary key (tag, prescription_id)
);

grant select, insert on issue_tag to "${service}";
