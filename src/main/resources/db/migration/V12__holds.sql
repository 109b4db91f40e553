-- Holds (K1). The first form of this table was never written to. A row that is lifted no longer
-- holds; it stays until all triggers that it kept silent are let go, with what was decided about
-- the firings that they missed.
drop table hold;
create table hold (
  id           bigint         not null primary key,
  tenant_id    bigint         not null,
  level        varchar(16)    not null,
  name         varchar(256)   not null,
  object_id    bigint         not null,
  cause        varchar(64)    not null,
  held_by      varchar(256)   not null,
  reason       varchar(4096)  not null,
  held_at      timestamp(6) with time zone not null,
  until_at     timestamp(6) with time zone,
  lifted_at    timestamp(6) with time zone,
  lifted_by    varchar(256),
  lift_reason  varchar(4096),
  missed       varchar(16)
);
create index hold_by_object on hold (object_id, level);

-- When a trigger that is kept silent would have fired; next_fire_at is null then.
alter table job_trigger add column parked_at timestamp(6) with time zone;
create index job_trigger_parked on job_trigger (parked_at, id);
