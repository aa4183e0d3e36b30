-- Steps that have not ended were counted as the quickest of all: everything is counted again.
insert into lifecycle_stale (grain, period, region, pharmacy_id)
select distinct grain, period, region, pharmacy_id from lifecycle_count
on conflict (grain, period, region, pharmacy_id) do update set marks = lifecycle_stale.marks + 1;
