-- Commands that were given (O7). Numbers ascend with time. took is in microseconds; fault is empty
-- when the command was done.
create table control_record (
  id           bigint        not null primary key,
  tenant_id    bigint        not null,
  given_at     timestamp(6) with time zone not null,
  who          varchar(256)  not null,
  command      varchar(64)   not null,
  object_name  varchar(512)  not null,
  took         bigint        not null,
  fault        varchar(64)   not null
);
create index control_record_by_tenant on control_record (tenant_id, id);
create index control_record_by_object on control_record (tenant_id, object_name, id);
create index control_record_by_time on control_record (given_at, tenant_id);

-- Named rules (K10). body is the rule as JSON; the rest is how far it is: armed when it may act on
-- its condition, hold_id the hold that it put and looks after (0: none), unfinished while a deed that
-- takes many steps is under way, counts_from the instant from which ended runs count (null: all).
create table named_rule (
  tenant_id    bigint           not null,
  name         varchar(128)     not null,
  body         varchar(1048576) not null,
  saved_at     timestamp(6) with time zone not null,
  saved_by     varchar(256)     not null,
  revision     integer          not null,
  armed        boolean          not null,
  hold_id      bigint           not null,
  unfinished   boolean          not null,
  counts_from  timestamp(6) with time zone,
  last_acted   timestamp(6) with time zone,
  acted        bigint           not null,
  primary key (tenant_id, name)
);
