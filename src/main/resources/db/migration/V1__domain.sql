-- The whole domain. One text for H2 and PostgreSQL: long texts are varchar(1048576), instants have
-- microseconds and an offset, enums are their names. Relations between the busy tables are kept by
-- the engine's transactions, not by foreign keys, which would cost a lookup for each row written.

create table tenant (
  id          bigint        not null primary key,
  name        varchar(128)  not null,
  created_at  timestamp(6) with time zone not null,
  constraint tenant_name unique (name)
);

create table pool (
  id          bigint        not null primary key,
  tenant_id   bigint        not null references tenant (id),
  name        varchar(128)  not null,
  slots       integer       not null,
  constraint pool_name unique (tenant_id, name)
);

-- Head of a job or DAG. name_key is the name while it is taken, null once the definition is deleted.
create table job (
  id            bigint         not null primary key,
  tenant_id     bigint         not null references tenant (id),
  kind          varchar(8)     not null,
  name          varchar(128)   not null,
  name_key      varchar(128),
  group_name    varchar(128)   not null,
  owner         varchar(256)   not null,
  owner_dag_id  bigint,
  status        varchar(16)    not null,
  version       integer        not null,
  created_at    timestamp(6) with time zone not null,
  created_by    varchar(256)   not null,
  updated_at    timestamp(6) with time zone not null,
  updated_by    varchar(256)   not null,
  constraint job_name unique (tenant_id, name_key)
);
create index job_by_status on job (tenant_id, status);

create table job_version (
  job_id      bigint            not null,
  version     integer           not null,
  tenant_id   bigint            not null,
  body        varchar(1048576)  not null,
  hash        varchar(64)       not null,
  layout      varchar(1048576),
  saved_at    timestamp(6) with time zone not null,
  saved_by    varchar(256)      not null,
  primary key (job_id, version)
);

create table dag_node (
  dag_id        bigint        not null,
  version       integer       not null,
  node_key      varchar(128)  not null,
  tenant_id     bigint        not null,
  job_name      varchar(128)  not null,
  job_id        bigint,
  trigger_rule  varchar(32)   not null,
  may_fail      boolean       not null,
  overrides     varchar(1048576),
  map_over      varchar(1048576),
  primary key (dag_id, version, node_key)
);
create index dag_node_by_job on dag_node (job_id);

create table dag_edge (
  dag_id         bigint        not null,
  version        integer       not null,
  from_key       varchar(128)  not null,
  to_key         varchar(128)  not null,
  tenant_id      bigint        not null,
  run_condition  varchar(1048576),
  primary key (dag_id, version, from_key, to_key)
);
create index dag_edge_by_target on dag_edge (dag_id, version, to_key);

-- Triggers of the latest versions. status repeats the head's, so that one index finds what is due.
create table job_trigger (
  id            bigint        not null primary key,
  tenant_id     bigint        not null,
  job_id        bigint        not null,
  version       integer       not null,
  dag           boolean       not null,
  trigger_key   varchar(128)  not null,
  kind          varchar(16)   not null,
  expression    varchar(1024) not null,
  fires_at      timestamp(6) with time zone,
  zone          varchar(64)   not null,
  misfire       varchar(32)   not null,
  starts_at     timestamp(6) with time zone,
  ends_at       timestamp(6) with time zone,
  status        varchar(16)   not null,
  next_fire_at  timestamp(6) with time zone,
  constraint job_trigger_key unique (tenant_id, job_id, trigger_key)
);
create index job_trigger_due on job_trigger (status, next_fire_at);
create index job_trigger_due_by_tenant on job_trigger (tenant_id, status, next_fire_at);

-- DAG runs and task runs. The unique key is a run's identity; the slot stands before the scope in
-- it, so that runs of one instant are neighbours and a group writes few pages. Each further index is
-- paid for with every run, so there are only those that some read can't do without.
create table run (
  id              bigint         not null primary key,
  tenant_id       bigint         not null,
  kind            varchar(8)     not null,
  scope           varchar(512)   not null,
  slot            varchar(512)   not null,
  generation      integer        not null,
  job_id          bigint         not null,
  job_version     integer        not null,
  dag_run_id      bigint,
  node_key        varchar(128),
  map_key         varchar(256),
  source          varchar(16)    not null,
  trigger_keys    varchar(1048576) not null,
  logical_time    timestamp(6) with time zone not null,
  zone            varchar(64)    not null,
  label           varchar(1024)  not null,
  created_by      varchar(256)   not null,
  reason          varchar(4096)  not null,
  pool            varchar(128)   not null,
  priority        integer        not null,
  parameters      varchar(1048576) not null,
  trace_id        varchar(64),
  backfill_id     bigint,
  carrier_run_id  bigint,
  undoes_run_id   bigint,
  deadline_at     timestamp(6) with time zone,
  state           varchar(20)    not null,
  revision        integer        not null,
  attempts        integer        not null,
  created_at      timestamp(6) with time zone not null,
  queued_at       timestamp(6) with time zone,
  started_at      timestamp(6) with time zone,
  ended_at        timestamp(6) with time zone,
  due_at          timestamp(6) with time zone,
  stopping_since  timestamp(6) with time zone,
  last_error      varchar(4096)  not null,
  constraint run_identity unique (tenant_id, slot, scope, generation)
);
-- Lists are given newest first, in parts: each of these ends in that order, so that a part is read
-- without sorting. due_at is null but in RETRY_WAIT.
create index run_by_state on run (state, due_at, created_at desc, id desc);
create index run_by_job on run (job_id, created_at desc, id desc);
create index run_by_dag_run on run (dag_run_id, created_at desc, id desc);

create table run_attempt (
  run_id      bigint         not null,
  attempt_no  integer        not null,
  tenant_id   bigint         not null,
  dispatch    integer        not null,
  worker      varchar(256)   not null,
  started_at  timestamp(6) with time zone not null,
  ended_at    timestamp(6) with time zone,
  outcome     varchar(16),
  exit_code   integer,
  ended_by    varchar(16),
  message     varchar(4096),
  parameters  varchar(1048576),
  constraint run_attempt_no unique (run_id, attempt_no)
);

create table run_output (
  run_id      bigint         not null,
  name        varchar(128)   not null,
  tenant_id   bigint         not null,
  attempt_no  integer        not null,
  output      varchar(1048576) not null,
  primary key (run_id, name)
);

-- The history of runs, and the outbox: seq ascends in the order of commits.
create table event (
  seq          bigint        not null primary key,
  tenant_id    bigint        not null,
  run_id       bigint        not null,
  job_id       bigint        not null,
  type         varchar(32)   not null,
  from_state   varchar(20),
  to_state     varchar(20)   not null,
  attempt_no   integer       not null,
  happened_at  timestamp(6) with time zone not null,
  who          varchar(256)  not null,
  why          varchar(4096) not null,
  data         varchar(1048576)
);
create index event_by_run on event (run_id);

create table outbox_position (
  reader     varchar(64)  not null primary key,
  tenant_id  bigint       not null,
  seq        bigint       not null
);

-- open_run_id is the run while the letter is open: a run has at most one open letter.
create table dead_letter (
  id            bigint         not null primary key,
  tenant_id     bigint         not null,
  run_id        bigint         not null,
  open_run_id   bigint,
  job_id        bigint         not null,
  opened_at     timestamp(6) with time zone not null,
  signature     varchar(4096)  not null,
  error         varchar(4096)  not null,
  closed_way    varchar(16),
  closed_at     timestamp(6) with time zone,
  closed_by     varchar(256),
  close_reason  varchar(4096),
  constraint dead_letter_open unique (open_run_id, tenant_id)
);
create index dead_letter_by_time on dead_letter (tenant_id, opened_at desc);

create table misfire (
  id           bigint        not null primary key,
  tenant_id    bigint        not null,
  job_id       bigint        not null,
  trigger_id   bigint        not null,
  first_slot   timestamp(6) with time zone not null,
  last_slot    timestamp(6) with time zone not null,
  slots        bigint        not null,
  cause        varchar(64)   not null,
  action       varchar(64)   not null,
  recorded_at  timestamp(6) with time zone not null
);
create index misfire_by_job on misfire (tenant_id, job_id, id);

-- Pauses. level names what object_id is: RUN, JOB, GROUP, DAG, TENANT, POOL or ENGINE.
create table hold (
  id           bigint         not null primary key,
  tenant_id    bigint         not null,
  level        varchar(16)    not null,
  object_id    varchar(256)   not null,
  cause        varchar(64)    not null,
  reason       varchar(4096)  not null,
  held_by      varchar(256)   not null,
  held_at      timestamp(6) with time zone not null,
  until_at     timestamp(6) with time zone,
  lifted_by    varchar(256),
  lifted_at    timestamp(6) with time zone
);
create index hold_by_object on hold (tenant_id, level, object_id);

-- Append only. Each hash covers the row and the hash before it.
create table audit (
  seq          bigint         not null primary key,
  tenant_id    bigint         not null,
  happened_at  timestamp(6) with time zone not null,
  who          varchar(256)   not null,
  action       varchar(128)   not null,
  object_name  varchar(512)   not null,
  before_text  varchar(1048576) not null,
  after_text   varchar(1048576) not null,
  reason       varchar(4096)  not null,
  origin       varchar(256)   not null,
  result       varchar(256)   not null,
  prev_hash    varchar(64)    not null,
  hash         varchar(64)    not null
);

-- Numbers handed out in blocks; they belong to the engine, not to a tenant.
create table id_block (
  name     varchar(32)  not null primary key,
  next_id  bigint       not null
);

insert into tenant (id, name, created_at) values (1, 'default', timestamp with time zone '1970-01-01 00:00:00+00:00');
insert into pool (id, tenant_id, name, slots) values (2, 1, 'default', 4);
insert into id_block (name, next_id) values ('id', 1000);
insert into id_block (name, next_id) values ('event', 1);
