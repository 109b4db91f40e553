-- Pools are the engine's; their rows stand with the default tenant. slots is null until somebody
-- has set them: until then the engine's own number is in force.
alter table pool alter column slots drop not null;
alter table pool add column backfill_share double precision default 0.2 not null;
alter table pool add column is_open boolean default true not null;
update pool set slots = null where id = 2;

-- Zero stands for no limit.
create table tenant_quota (
  tenant_id           bigint   not null primary key references tenant (id),
  runs                integer  not null,
  firings_per_minute  integer  not null
);

create table group_limit (
  tenant_id   bigint        not null,
  group_name  varchar(128)  not null,
  runs        integer       not null,
  primary key (tenant_id, group_name)
);

-- A share of a job's new runs goes another way. pool is empty and job_version zero where that is the
-- usual one.
create table canary (
  job_id       bigint            not null primary key,
  tenant_id    bigint            not null,
  share        double precision  not null,
  pool         varchar(128)      not null,
  job_version  integer           not null,
  set_at       timestamp(6) with time zone not null,
  set_by       varchar(256)      not null
);

-- The run was sent the canary's way.
alter table run add column canary boolean default false not null;
