-- What is done to many runs (K6). plan: what is done, to which runs and how fast, as JSON. total is
-- the number of its items, which never changes; how far it is shows in the items alone.
create table operation (
  id           bigint            not null primary key,
  tenant_id    bigint            not null,
  state        varchar(20)       not null,
  revision     integer           not null,
  plan         varchar(1048576)  not null,
  total        bigint            not null,
  asked_by     varchar(256)      not null,
  reason       varchar(4096)     not null,
  approved_by  varchar(256)      not null,
  why          varchar(4096)     not null,
  created_at   timestamp(6) with time zone not null,
  started_at   timestamp(6) with time zone,
  ended_at     timestamp(6) with time zone
);
create index operation_by_state on operation (state, id);
create index operation_by_tenant on operation (tenant_id, id);

-- Its runs, in order. made_run_id is the run that was made from one. again: it failed as before.
create table operation_item (
  operation_id  bigint         not null,
  item_number   bigint         not null,
  tenant_id     bigint         not null,
  run_id        bigint         not null,
  state         varchar(20)    not null,
  made_run_id   bigint,
  again         boolean        not null,
  said          varchar(4096)  not null,
  changed_at    timestamp(6) with time zone,
  primary key (operation_id, item_number)
);
create index operation_item_by_state on operation_item (operation_id, state, again, item_number);

-- What bulk operations need (K7). Kinds stand a line each, hours as 22:00:00.
create table operation_guard (
  tenant_id  bigint         not null primary key,
  approval   varchar(256)   not null,
  windowed   varchar(256)   not null,
  from_time  varchar(32)    not null,
  to_time    varchar(32)    not null,
  zone       varchar(64)    not null
);

-- The job says that it may be done twice, in its latest version (F7).
alter table job add column repeatable boolean default false not null;
update job set repeatable = true where exists (
    select 1 from job_version v
    where v.job_id = job.id and v.version = job.version and v.body like '%"idempotent":true%');
