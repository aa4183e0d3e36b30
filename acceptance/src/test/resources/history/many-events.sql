-- Prescriptions {from} to {to}, six events each, as the history's tables hold them: true numbers with
-- their check character, times spread over a year, five hundred pharmacies of two regions. The hashes
-- are of the right length only; nobody verifies these rows.
create temporary table made on commit drop as
select
  g,
  md5('prescription ' || g)::uuid as id,
  (select string_agg(substr(alphabet.letters, digits.d + 1, 1), '' order by digits.k)
   from (select k, (g / (31 ^ (k - 1))::bigint % 31)::integer as d from generate_series(1, 9) as k) as digits)
  || substr(alphabet.letters, (((31 - weighed.sum % 31) * 28) % 31)::integer + 1, 1) as number,
  md5('pharmacy ' || g % 500)::uuid as pharmacy,
  case when g % 500 < 300 then 'NI' else 'IE' end as region,
  timestamptz '2025-11-01 08:00Z' + make_interval(secs => g % 31000000) as approved,
  -- How far apart the steps are: from seconds to a day and a half.
  make_interval(secs => 5 + g % 3000) as to_requested,
  make_interval(secs => 1 + g % 7) as to_issued,
  make_interval(secs => 1 + g % 4) as to_signed,
  make_interval(secs => 600 + (g * 7919) % 120000) as to_printed,
  make_interval(secs => 60 + (g * 104729) % 9000) as to_dispensed
from generate_series({from}::bigint, {to}::bigint) as g
cross join (select '23456789ABCDEFGHJKMNPQRSTUVWXYZ' as letters) as alphabet
cross join lateral (
  select sum(k * (g / (31 ^ (k - 1))::bigint % 31))::bigint as sum from generate_series(1, 9) as k) as weighed;

insert into prescription_head (prescription_id, last_seq) select id, 6 from made;

insert into prescription_summary
  (prescription_id, last_seq, number, status, transmission_no, region, channel, pharmacy_id, began_at,
   heard_at, approved_at, requested_at, issued_at, signed_at, printed_at, dispensed_at)
select id, 6, number, 'dispensed', 1, region, 'platform', pharmacy, approved,
       approved + to_requested + to_issued + to_signed + to_printed + to_dispensed,
       approved,
       approved + to_requested,
       approved + to_requested + to_issued,
       approved + to_requested + to_issued + to_signed,
       approved + to_requested + to_issued + to_signed + to_printed,
       approved + to_requested + to_issued + to_signed + to_printed + to_dispensed
from made;

insert into status_event
  (prescription_id, seq, event_id, number, transmission_no, status, source, region, pharmacy_id,
   received_at, value, prev_hash, hash, topic_partition, topic_offset)
select m.id, step.seq, e.event_id, m.number, e.transmission, step.status, step.source,
       case when e.transmission is not null then m.region end,
       case when e.transmission is not null then m.pharmacy end,
       step.at,
       v.value,
       sha256('before'), sha256(v.value), (m.g % 12)::integer, m.g * 6 + step.seq
from made m
cross join lateral (values
  (1, 'approved', 'clinic', m.approved),
  (2, 'requested', 'patient', m.approved + m.to_requested),
  (3, 'issued', 'dispatch', m.approved + m.to_requested + m.to_issued),
  (4, 'signed', 'platform', m.approved + m.to_requested + m.to_issued + m.to_signed),
  (5, 'printed', 'platform', m.approved + m.to_requested + m.to_issued + m.to_signed + m.to_printed),
  (6, 'dispensed', 'platform', m.approved + m.to_requested + m.to_issued + m.to_signed + m.to_printed + m.to_dispensed)
) as step (seq, status, source, at)
cross join lateral (
  select md5('event ' || m.g || ' ' || step.seq)::uuid as event_id,
         case when step.seq > 1 then 1 end as transmission) as e
cross join lateral (
  select convert_to(json_strip_nulls(json_build_object(
    'eventId', e.event_id, 'prescriptionId', m.id, 'number', m.number,
    'transmissionId', case when step.seq > 1 then md5('transmission ' || m.g)::uuid end,
    'transmissionNo', e.transmission,
    'region', case when step.seq > 1 then m.region end,
    'channel', case when step.seq > 1 then 'platform' end,
    'pharmacyId', case when step.seq > 1 then m.pharmacy end,
    'status', step.status,
    'receivedAt', to_char(step.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'source', step.source, 'version', step.seq))::text, 'UTF8') as value) as v;
