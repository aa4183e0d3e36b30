-- What was dispensed stays so, whatever comes after: no other transmission of the prescription may be sent any more.
alter table dispatch_job add column dispensed boolean not null default false;

-- Words are rare among attempts: whoever locks them anew does not read all the others.
create index dispatch_attempt_words on dispatch_attempt (transmission_id, attempt) where words is not null;

-- Only the lock is renewed, when keys are rotated; what was said stays as it was written.
grant update (words) on staff_act to "${service}";
