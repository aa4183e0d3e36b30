-- What a person, a withdrawal or the pharmacy's end makes of a transmission.
alter table dispatch_job
  drop constraint dispatch_job_state_check,
  add constraint dispatch_job_state_check check (state in
    ('PENDING', 'CLAIMED', 'SENDING', 'ISSUED', 'REFUSED', 'UNCONFIRMED', 'NEEDS_HUMAN', 'WITHDRAWN', 'CLOSED'));
