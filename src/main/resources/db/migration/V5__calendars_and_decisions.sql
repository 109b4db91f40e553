-- Days under a name. armed is false until every trigger that names the calendar goes by its last
-- save. Days stand as text (2026-12-25), so that no zone of a connection can move them.
create table calendar (
  id          bigint        not null primary key,
  tenant_id   bigint        not null references tenant (id),
  name        varchar(128)  not null,
  revision    integer       not null,
  armed       boolean       not null,
  saved_at    timestamp(6) with time zone not null,
  saved_by    varchar(256)  not null,
  constraint calendar_name unique (tenant_id, name)
);

create table calendar_day (
  calendar_id  bigint        not null,
  iso_day      varchar(10)   not null,
  tenant_id    bigint        not null,
  name         varchar(256)  not null,
  primary key (calendar_id, iso_day)
);

-- Finds the triggers that go by calendars without looking at the others.
alter table job_trigger add column with_calendars boolean default false not null;
update job_trigger set with_calendars = true where only_on <> '' or never_on <> '';
create index job_trigger_with_calendars on job_trigger (tenant_id, with_calendars, id);

-- What is decided about missed firings: OPEN, or POLICY, ALL, LATEST or NONE. settled is false
-- until that is done too. decide_by is when the policy acts without a person.
alter table misfire add column decision varchar(16) default 'POLICY' not null;
alter table misfire add column settled boolean default true not null;
alter table misfire add column decide_by timestamp(6) with time zone;
alter table misfire add column decided_by varchar(256);
alter table misfire add column decided_at timestamp(6) with time zone;
alter table misfire add column decide_reason varchar(4096);
create index misfire_unsettled on misfire (settled, id);
