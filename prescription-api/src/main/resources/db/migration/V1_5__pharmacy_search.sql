create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;

-- What names have in common however they are written: lower case, without accents, apostrophes and punctuation, one blank
-- between words. Immutable for the generated columns below: the dictionary is named, not looked up. Who changes its rules
-- has to rewrite the table.
create function search_words(written text) returns text
  language sql immutable strict parallel safe
  return btrim(
    regexp_replace(
      regexp_replace(
        lower(public.unaccent('public.unaccent'::regdictionary, normalize(written, NFKC))), '[''`´ʼ’‘]', '', 'g'),
      '[^a-z0-9]+', ' ', 'g'));

-- Other ways in which people write where a pharmacy is: BT203AB for BT20 3AB; and a Dublin district, whether it stands in
-- the address or only in the Eircode, as 6W and D6W, or 1, D1 and D01.
create function search_places(city text, postcode text) returns text
  language sql immutable strict parallel safe
  return (
    select concat_ws(' ',
        replace(postcode_words, ' ', ''),
        case when district is not null then
          concat_ws(' ', district, 'd' || district, 'd' || lpad(district, 2, '0')) end)
    from (
      select
        search_words(postcode) as postcode_words,
        coalesce(
          substring(search_words(city) from '^dublin ([0-9]{1,2}w?)$'),
          substring(search_words(postcode) from '^d0?([1-9][0-9]?w?) ?[a-z0-9]{4}$')) as district) as place);

drop index pharmacy_by_region;

alter table pharmacy
  drop column search_text,
  -- The name as a person would type it from the beginning.
  add column search_name text not null generated always as (search_words(name)) stored,
  -- Every word that it is found by, with a blank before and after each.
  add column search_text text not null generated always as (
    ' ' || search_words(name) || ' ' || search_words(city) || ' ' || search_words(postcode)
      || ' ' || search_places(city, postcode) || ' ') stored;

-- In the order of answers: where nearly every pharmacy matches, the first ones are found at once.
create index pharmacy_by_name on pharmacy (region, closed, search_name, city, id);
create index pharmacy_by_search_name on pharmacy (region, search_name text_pattern_ops);
-- Without a list of pending entries, which every search would have to read through.
create index pharmacy_by_search_text on pharmacy using gin (search_text gin_trgm_ops) with (fastupdate = off);
