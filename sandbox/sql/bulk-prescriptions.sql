-- Fresh approved prescriptions by the hundred, straight into the database of prescription-api:
--
--   url=postgresql://postgres:postgres@127.0.0.1:15432/prescription
--   psql "$url" -v n=500 -f sandbox/sql/bulk-prescriptions.sql
--
-- or, with no more rights than the service has itself:
--
--   . .sandbox/env/api
--   PGUSER=$DATABASE_USER PGPASSWORD=$DATABASE_PASSWORD \
--     psql "${DATABASE_URL#jdbc:}" -v n=500 -f sandbox/sql/bulk-prescriptions.sql
--
-- It is one transaction, and the relays of all services wait for its end: some thousands at once are
-- a matter of seconds.
--
--   -v n=500           how many; 500 unless said
--   -v region=NI       NI or IE; unless said, every other one is for IE
--   -v patient=<uuid>  all for this patient, who must be known; unless said, a new patient each
--
-- The people of the sandbox must be there (./run seeds them). What prescription-api would have written
-- is written here: the content's hash that the approval carries, a number with its check character,
-- and the event that tells the other services, under the id that follows from its cause. Nothing is
-- left behind but the rows. OWNER_TAG_KEY is taken from the environment, else from .sandbox/env/api.
-- Needs psql 15 or newer.

\set ON_ERROR_STOP on
\set QUIET on
\set VERBOSITY terse
\pset pager off
\pset format unaligned
\pset tuples_only on

\if :{?n}
\else
  \set n 500
\endif
\if :{?region}
\else
  \set region ''
\endif
\if :{?patient}
\else
  \set patient ''
\endif
\getenv owner_tag_key OWNER_TAG_KEY
\if :{?owner_tag_key}
\else
  \set owner_tag_key `sed -n "s/^export OWNER_TAG_KEY='\(.*\)'$/\1/p" "${SANDBOX_FOLDER:-.sandbox}/env/api" 2>/dev/null`
\endif

select :'n' ~ '^[1-9][0-9]{0,6}$' as n_is_well,
       :'region' in ('', 'NI', 'IE') as region_is_well,
       length(:'owner_tag_key') >= 43 as key_is_there \gset
\if :n_is_well
\else
  do $$ begin raise exception 'n must be a number of prescriptions, as in -v n=500.'; end $$;
\endif
\if :region_is_well
\else
  do $$ begin raise exception 'region must be NI or IE.'; end $$;
\endif
\if :key_is_there
\else
  do $$ begin raise exception 'OWNER_TAG_KEY is missing: source .sandbox/env/api first, or start in the project''s folder.'; end $$;
\endif

select (select count(*) = 4 from prescriber
        where id in ('d0c70000-0000-4000-8000-000000000001',
                     'd0c70000-0000-4000-8000-000000000002',
                     'd0c70000-0000-4000-8000-000000000003',
                     'd0c70000-0000-4000-8000-000000000004')) as prescribers_are_there,
       :'patient' = ''
         or exists (select from patient where id::text = lower(:'patient')) as patient_is_there \gset
\if :prescribers_are_there
\else
  do $$ begin raise exception 'The prescribers of the sandbox are not there: ./run seed brings them.'; end $$;
\endif
\if :patient_is_there
\else
  do $$ begin raise exception 'There is no such patient.'; end $$;
\endif

set transaction_timeout = '5min'; -- the service's role is given five seconds
begin;
set local jit = off;

-- Changes to a patient's prescriptions queue at the patient's row, and this one queues with them.
select from patient where id::text = lower(:'patient') for update;

with recursive
  medicine (position, apid, vpid, description, directions) as (values
    (0, '42220711000001104', '42237311000001104',
     'Wegovy FlexTouch 0.25mg/0.37ml solution for injection 1.5ml pre-filled pens',
     'Inject 0.25 mg under the skin once a week for 4 weeks'),
    (1, '42220411000001105', '36491011000001101',
     'Wegovy FlexTouch 0.5mg/0.37ml solution for injection 1.5ml pre-filled pens',
     'Inject 0.5 mg under the skin once a week for 4 weeks'),
    (2, '42221311000001108', '42237511000001105',
     'Wegovy FlexTouch 1mg/0.75ml solution for injection 3ml pre-filled pens',
     'Inject 1 mg under the skin once a week for 4 weeks'),
    (3, '42219111000001101', '42237411000001106',
     'Wegovy FlexTouch 1.7mg/0.75ml solution for injection 3ml pre-filled pens',
     'Inject 1.7 mg under the skin once a week for 4 weeks'),
    (4, '42221011000001105', '42237611000001109',
     'Wegovy FlexTouch 2.4mg/0.75ml solution for injection 3ml pre-filled pens',
     'Inject 2.4 mg under the skin once a week for 4 weeks'),
    (5, '42603011000001104', '42603711000001102',
     'Mounjaro KwikPen 2.5mg/0.6ml solution for injection 2.4ml pre-filled pens',
     'Inject 2.5 mg under the skin once a week for 4 weeks'),
    (6, '42602711000001105', '42603411000001108',
     'Mounjaro KwikPen 5mg/0.6ml solution for injection 2.4ml pre-filled pens',
     'Inject 5 mg under the skin once a week for 4 weeks'),
    (7, '42598411000001106', '42603311000001101',
     'Mounjaro KwikPen 7.5mg/0.6ml solution for injection 2.4ml pre-filled pens',
     'Inject 7.5 mg under the skin once a week for 4 weeks'),
    (8, '42602411000001104', '42604111000001101',
     'Mounjaro KwikPen 10mg/0.6ml solution for injection 2.4ml pre-filled pens',
     'Inject 10 mg under the skin once a week for 4 weeks'),
    (9, '42602111000001109', '42604211000001107',
     'Mounjaro KwikPen 12.5mg/0.6ml solution for injection 2.4ml pre-filled pens',
     'Inject 12.5 mg under the skin once a week for 4 weeks'),
    (10, '42598711000001100', '42604011000001102',
     'Mounjaro KwikPen 15mg/0.6ml solution for injection 2.4ml pre-filled pens',
     'Inject 15 mg under the skin once a week for 4 weeks'),
    (11, '33747711000001102', null,
     'Saxenda 6mg/ml solution for injection 3ml pre-filled pens',
     'Inject 0.6 mg under the skin once a day for 1 week, then 1.2 mg once a day for 1 week')
  ),
  -- The clinic's number is ours; which one the platform knows, dispatch-service keeps.
  practice (region, position, prescriber_id, clinic_id) as (values
    ('NI', 0, uuid 'd0c70000-0000-4000-8000-000000000001', uuid 'c1141c00-0000-4000-8000-000000000001'),
    ('NI', 1, uuid 'd0c70000-0000-4000-8000-000000000002', uuid 'c1141c00-0000-4000-8000-000000000002'),
    ('IE', 0, uuid 'd0c70000-0000-4000-8000-000000000003', uuid 'c1141c00-0000-4000-8000-000000000003'),
    ('IE', 1, uuid 'd0c70000-0000-4000-8000-000000000004', uuid 'c1141c00-0000-4000-8000-000000000003')
  ),
  -- Telephone numbers: the range that Ofcom keeps for drama; a prefix whose network has closed.
  home (region, country, phone, women, men, families, streets, towns, areas) as (values
    ('NI', 'GB', '447700900',
     array['Aoife', 'Bronagh', 'Clare', 'Deirdre', 'Emma', 'Hannah', 'Róisín'],
     array['Aidan', 'Brendan', 'Conor', 'Dermot', 'Stephen', 'Rory', 'Samuel'],
     array['Quillan', 'O''Gorman', 'McAllen', 'Ferrin', 'Harkness', 'Ó Dochartaigh', 'Bellamy-Orr', 'Savidge',
           'Tweed', 'Magill', 'Nixon'],
     array['Kelp Lane', 'Heron Row', 'Weaver''s Brae', 'Applegarth', 'Lantern Street'],
     array['Bangor', 'Belfast', 'Lisburn', 'Newry', 'Omagh', 'Derry', 'Coleraine', 'Armagh'],
     array['BT20', 'BT9', 'BT28', 'BT35', 'BT79', 'BT48', 'BT52', 'BT61']),
    ('IE', 'IE', '35388',
     array['Áine', 'Bríd', 'Caoimhe', 'Gráinne', 'Siobhán', 'Úna', 'Molly'],
     array['Cillian', 'Donncha', 'Eoin', 'Fionn', 'Pádraig', 'Tadhg', 'Oisín'],
     array['Ó Murchú', 'Ní Dhálaigh', 'O''Leary', 'de Búrca', 'Mac Cárthaigh', 'Kinsella', 'Tynan', 'Feeney',
           'Breathnach', 'Hession', 'Lacey'],
     array['Fuchsia Walk', 'Bóthar na Trá', 'Saddler''s Court', 'Rush Lane', 'Holly Terrace'],
     array['Cork', 'Galway', 'Dublin 6W', 'Sligo', 'Limerick', 'Waterford', 'Kilkenny', 'Tralee'],
     array['T12', 'H91', 'D6W', 'F91', 'V94', 'X91', 'R95', 'V92'])
  ),
  draft as materialized (
    select ordinal,
           gen_random_uuid() as id,
           coalesce(nullif(:'patient', '')::uuid, gen_random_uuid()) as patient_id,
           coalesce(
             nullif(:'region', ''),
             (select case country when 'IE' then 'IE' else 'NI' end
              from patient where id::text = lower(:'patient')),
             case ordinal % 2 when 0 then 'IE' else 'NI' end) as region,
           date_trunc('milliseconds', now() - interval '1 hour' - ordinal * interval '1 second' / 10)
             as approved_at,
           now() as told_at
    from generate_series(1, :n) as ordinal
  ),
  content as (
    select draft.*, prescriber_id, clinic_id, apid, vpid, description, directions
    from draft
    join practice on practice.region = draft.region and practice.position = ordinal / 2 % 2
    join medicine on medicine.position = ordinal / 2 % 12
  ),
  -- Canonical JSON (RFC 8785): no white space, members by name, absent ones left out.
  approved as materialized (
    select content.*,
           encode(sha256(convert_to(
             '{"clinicId":' || to_json(clinic_id)
               || ',"items":[{"apid":' || to_json(apid)
               || ',"description":' || to_json(description)
               || ',"directions":' || to_json(directions)
               || ',"quantity":"1"'
               || coalesce(',"vpid":' || to_json(vpid), '')
               || '}],"patientId":' || to_json(patient_id)
               || ',"prescriberId":' || to_json(prescriber_id) || '}', 'UTF8')), 'hex') as content_hash
    from content
  ),
  -- Nine letters drawn, and a tenth so that the sum of position times value is divisible by 31.
  alphabet (letters) as (values ('23456789ABCDEFGHJKMNPQRSTUVWXYZ')),
  numbered as (
    select id,
           string_agg(substr(letters, value + 1, 1), '' order by position)
             || substr(min(letters), ((31 - sum(position * value) % 31) * 28 % 31)::integer + 1, 1)
             as number
    from draft,
         alphabet,
         generate_series(1, 9) as position,
         lateral (select get_byte(sha256(uuid_send(id)), position) % 31) as drawn (value)
    group by id
  ),
  -- The patient's tag: HMAC-SHA256 by its definition (RFC 2104), base64url without padding.
  key (bytes) as (
    select case when length(given) > 64 then sha256(given) else given end
    from (select decode(:'owner_tag_key', 'base64')) as key (given)
  ),
  pads (inner_pad, outer_pad) as (
    select string_agg(set_byte('\x00'::bytea, 0, byte # 54), ''::bytea order by i),
           string_agg(set_byte('\x00'::bytea, 0, byte # 92), ''::bytea order by i)
    from key,
         generate_series(0, 63) as i,
         lateral (select case when i < length(bytes) then get_byte(bytes, i) else 0 end) as k (byte)
  ),
  tagged as (
    select id,
           rtrim(translate(encode(
             sha256(outer_pad || sha256(inner_pad || convert_to(patient_id::text, 'UTF8'))),
             'base64'), '+/', '-_'), '=') as owner_tag
    from draft, pads
  ),
  -- The event's id (UUID version 5, RFC 9562) names its cause. PostgreSQL has no SHA-1 of its own,
  -- so it is worked out here: the name fills two blocks of 64 bytes, the padding a third.
  named as materialized (
    select id,
           (select array_agg(
                     ('x' || encode(substr(bytes, 4 * i + 1, 4), 'hex'))::bit(32)::bigint order by i)
            from generate_series(0, 47) as i) as words
    from approved,
         lateral (
           select '\x6f1d5a5498e15c0b9a0e3f6a2c6f7b11'::bytea
             || convert_to(concat_ws(E'\n', 'approved', id, '1', content_hash), 'UTF8')
             || '\x80'::bytea || decode(repeat('00', 55), 'hex') || '\x0000000000000400'::bytea
         ) as name (bytes)
  ),
  identified as materialized (
    select id,
           (with recursive step (t, a, b, c, d, e, h, w) as (
              select 0, h[1], h[2], h[3], h[4], h[5], h, array_fill(0::bigint, array[16])
              from (select array[1732584193, 4023233417, 2562383102, 271733878, 3285377520]::bigint[]) as i (h)
              union all
              select t + 1,
                     case when t % 80 = 79 then (h[1] + turned) & 4294967295 else turned end,
                     case when t % 80 = 79 then (h[2] + a) & 4294967295 else a end,
                     case when t % 80 = 79 then (h[3] + b30) & 4294967295 else b30 end,
                     case when t % 80 = 79 then (h[4] + c) & 4294967295 else c end,
                     case when t % 80 = 79 then (h[5] + d) & 4294967295 else d end,
                     case when t % 80 = 79
                       then array[(h[1] + turned) & 4294967295, (h[2] + a) & 4294967295,
                                  (h[3] + b30) & 4294967295, (h[4] + c) & 4294967295,
                                  (h[5] + d) & 4294967295]
                       else h end,
                     w[2:16] || word
              from step,
                   lateral (select w[1] # w[3] # w[9] # w[14]) as mixed (x),
                   lateral (
                     select case when t % 80 < 16 then words[t / 80 * 16 + t % 80 + 1]
                                 else ((x << 1) | (x >> 31)) & 4294967295 end
                   ) as scheduled (word),
                   lateral (
                     select case t % 80 / 20
                              when 0 then ((b & c) | (~b & d)) + 1518500249
                              when 1 then (b # c # d) + 1859775393
                              when 2 then ((b & c) | (b & d) | (c & d)) + 2400959708
                              else (b # c # d) + 3395469782 end
                   ) as f (value),
                   lateral (
                     select (((a << 5) | (a >> 27)) + value + e + word) & 4294967295,
                            ((b << 30) | (b >> 2)) & 4294967295
                   ) as next (turned, b30)
              where t < 240)
            select (lpad(to_hex(a), 8, '0')
                    || lpad(to_hex((b & 4294905855) | 20480), 8, '0')
                    || lpad(to_hex((c & 1073741823) | 2147483648), 8, '0')
                    || lpad(to_hex(d), 8, '0'))::uuid
            from step
            where t = 240) as event_id
    from named
  ),
  event as (
    select approved.*, number, owner_tag, event_id,
           told.words as told_words,
           given.words as approved_words
    from approved
    join numbered using (id)
    join tagged using (id)
    join identified using (id),
         -- As Java writes an instant: three digits at a time, none where there is nothing.
         lateral (
           select to_char(told_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
             || regexp_replace('.' || to_char(told_at at time zone 'UTC', 'US'), '\.?(000){1,2}$', '')
             || 'Z') as told (words),
         lateral (
           select to_char(approved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
             || regexp_replace('.' || to_char(approved_at at time zone 'UTC', 'US'), '\.?(000){1,2}$', '')
             || 'Z') as given (words)
  ),
  new_patient as (
    insert into patient (id, version, first_name, last_name, gender, date_of_birth, email, phone,
                         line1, city, postcode, country)
    select patient_id, 0,
           case ordinal / 2 % 2 when 0 then women[ordinal / 4 % 7 + 1] else men[ordinal / 4 % 7 + 1] end,
           families[ordinal / 2 % 11 + 1],
           case ordinal / 2 % 2 when 0 then 'FEMALE' else 'MALE' end,
           date '1948-02-29' + ordinal * 37 % 18000,
           'patient.' || substr(patient_id::text, 1, 8) || '@example.org',
           phone || case country when 'GB' then lpad((ordinal % 1000)::text, 3, '0')
                                 else lpad((ordinal * 7919::bigint % 10000000)::text, 7, '0') end,
           ordinal % 140 + 1 || ' ' || streets[ordinal / 2 % 5 + 1],
           towns[ordinal / 2 % 8 + 1],
           areas[ordinal / 2 % 8 + 1] || ' ' || case country
             when 'GB' then ordinal % 9 + 1 || substr('ABDEFGHJLNPQRSTUWXYZ', ordinal % 20 + 1, 1)
                              || substr('ABDEFGHJLNPQRSTUWXYZ', ordinal / 20 % 20 + 1, 1)
             else substr('ACDEFHKNPRTVWXY', ordinal % 15 + 1, 1) || lpad((ordinal % 1000)::text, 3, '0') end,
           country
    from draft join home using (region)
    where :'patient' = ''
  ),
  new_prescription as (
    insert into prescription (id, version, number, patient_id, prescriber_id, clinic_id, approved_at,
                              content_hash, last_transmission_no)
    select id, 0, number, patient_id, prescriber_id, clinic_id, approved_at, content_hash, 0
    from event
  ),
  new_item as (
    insert into prescription_item (prescription_id, position, apid, vpid, description, quantity, directions)
    select id, 0, apid, vpid, description, '1', directions
    from event
  ),
  new_outbox as (
    insert into outbox (event_id, topic, key, headers, payload)
    select event_id,
           'prescription.status.v1',
           id::text,
           jsonb_build_object(
             'ce_specversion', '1.0',
             'ce_id', event_id,
             'ce_source', '/prescription-api',
             'ce_type', 'PrescriptionStatusChanged',
             'ce_subject', id,
             'ce_time', told_words,
             'ce_dataschema',
             'https://scriptline.example.org/schemas/prescription-status-changed.v1.json',
             'content-type', 'application/json'),
           convert_to(
             '{"eventId":' || to_json(event_id)
               || ',"prescriptionId":' || to_json(id)
               || ',"number":' || to_json(number)
               || ',"ownerTag":' || to_json(owner_tag)
               || ',"status":"approved"'
               || ',"receivedAt":' || to_json(told_words)
               || ',"source":"clinic"'
               || ',"approval":{"prescriberId":' || to_json(prescriber_id)
               || ',"at":' || to_json(approved_words)
               || ',"contentHash":' || to_json(content_hash)
               || '},"version":1}', 'UTF8')
    from event
    order by ordinal
  ),
  told (line, words) as (
    select 0, format('%s approved prescriptions are in: %s for NI, %s for IE. Some of them:',
                     count(*), count(*) filter (where region = 'NI'), count(*) filter (where region = 'IE'))
    from event
    union all
    (select ordinal, format('  %s  %s  prescription %s  patient %s', region, number, id, patient_id)
     from event order by ordinal limit 4)
    union all
    select :n + 1, format('Next: ./run token patient:%s prints the bearer token that may send the first.', patient_id)
    from event where ordinal = 1
  )
select words from told order by line;

commit;
