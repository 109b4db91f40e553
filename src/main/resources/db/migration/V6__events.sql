-- Events that were told of from outside. runs: ids of the runs that it made, a line each.
create table published_event (
  id            bigint            not null primary key,
  tenant_id     bigint            not null,
  name          varchar(128)      not null,
  event_id      varchar(256)      not null,
  payload       varchar(1048576)  not null,
  runs          varchar(1048576)  not null,
  published_at  timestamp(6) with time zone not null,
  published_by  varchar(256)      not null,
  constraint published_event_id unique (tenant_id, name, event_id)
);
create index published_event_by_time on published_event (tenant_id, name, published_at, id);

-- Of an EVENT trigger the event's name, null of any other: triggers that wait for an event are found
-- without a look at those that wait for a time.
alter table job_trigger add column event_name varchar(1024);
create index job_trigger_by_event on job_trigger (event_name, tenant_id);
