-- A mail is known to both mail servers by its id, and what it carried by the hash of the PDF.
alter table dispatch_attempt
  add column message_id text,
  add column document_hash text,
  add constraint dispatch_attempt_mailed_with_document check ((message_id is null) = (document_hash is null)),
  drop constraint dispatch_attempt_outcome_check,
  add constraint dispatch_attempt_outcome_check
    check (outcome in ('issued', 'emailed', 'bounced', 'refused', 'not-sent', 'unconfirmed'));

alter table dispatch_evidence
  drop constraint dispatch_evidence_outcome_check,
  add constraint dispatch_evidence_outcome_check
    check (outcome in ('issued', 'emailed', 'bounced', 'refused', 'not-sent', 'unconfirmed', 'absent'));
