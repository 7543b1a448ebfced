-- What a vendor was shown, out of the lines that `ledger: { sink }` sends: one row a line.
-- Plain SQL: runs in DuckDB as it is; elsewhere give the three parameters in that database's way.
--
-- Parameters: $vendor, its name in the app; $from and $to, ISO 8601 dates or times in UTC, $to not
-- included. Times are text, and compare as such.
--
-- The table, for a warehouse:
--   create table ledger (subject varchar, organisation varchar, vendor varchar, event varchar,
--     property varchar, data_class varchar, treatment varchar, origin varchar, times bigint,
--     first_seen varchar, last_seen varchar)
-- An empty subject is nobody known, and so is not counted as a person: `unattributed` counts what came without one.
--
-- Lines of a relay (`via` is 'relay') count again what pages have counted. They go into a table of their
-- own, `relay`, with one column more: `outcome varchar`, what became of the event. A page sends again what was held,
-- refused or has failed, and each attempt is counted.

-- name: total
select
  coalesce(sum(case when property is null then times else 0 end), 0) as events,
  coalesce(sum(case when property is null and subject = '' then times else 0 end), 0) as unattributed,
  count(distinct nullif(subject, '')) as people,
  count(distinct organisation) as organisations,
  min(first_seen) as first_seen,
  max(last_seen) as last_seen
from ledger
where vendor = $vendor and last_seen >= $from and first_seen < $to;

-- name: classes
select
  data_class,
  treatment,
  sum(times) as times,
  count(distinct property) as properties,
  count(distinct nullif(subject, '')) as people,
  sum(case when subject = '' then times else 0 end) as unattributed,
  count(distinct organisation) as organisations
from ledger
where vendor = $vendor and last_seen >= $from and first_seen < $to and property is not null
group by data_class, treatment
order by case treatment when 'drop' then 1 else 0 end, data_class, treatment;

-- name: fields
select
  data_class,
  property,
  treatment,
  origin,
  sum(times) as times,
  count(distinct event) as events,
  count(distinct nullif(subject, '')) as people,
  sum(case when subject = '' then times else 0 end) as unattributed,
  count(distinct organisation) as organisations,
  min(first_seen) as first_seen,
  max(last_seen) as last_seen
from ledger
where vendor = $vendor and last_seen >= $from and first_seen < $to and property is not null
group by data_class, property, treatment, origin
order by case treatment when 'drop' then 1 else 0 end, data_class, property, treatment, origin;

-- name: days
-- A line counts a stretch of time; it is counted on the day on which that began.
select
  substr(first_seen, 1, 10) as day,
  sum(case when property is null then times else 0 end) as events,
  sum(case when property is not null and treatment <> 'drop' then times else 0 end) as sent,
  sum(case when property is not null and treatment = 'drop' then times else 0 end) as stripped
from ledger
where vendor = $vendor and last_seen >= $from and first_seen < $to
group by substr(first_seen, 1, 10)
order by day;

-- name: relay
select
  outcome,
  sum(times) as events,
  count(distinct nullif(subject, '')) as people,
  sum(case when subject = '' then times else 0 end) as unattributed,
  min(first_seen) as first_seen,
  max(last_seen) as last_seen
from relay
where vendor = $vendor and last_seen >= $from and first_seen < $to and property is null
group by outcome
order by outcome;
