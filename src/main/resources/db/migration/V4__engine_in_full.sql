-- Which slots of a trigger fire, and how; only_on, never_on: names of calendars, a line each.
alter table job_trigger add column catch_up_ms bigint default 86400000 not null;
alter table job_trigger add column catch_up_most integer default 100 not null;
alter table job_trigger add column only_on varchar(4096) default '' not null;
alter table job_trigger add column never_on varchar(4096) default '' not null;
alter table job_trigger add column jitter_ms bigint default 0 not null;
alter table job_trigger add column keep_awake boolean default false not null;
-- Of an EVENT trigger: what the payload must have, as JSON. Its expression is the event's name.
alter table job_trigger add column filter varchar(1048576) default '{}' not null;

-- LIVE or BACKFILL.
alter table run add column lane varchar(8) default 'LIVE' not null;
