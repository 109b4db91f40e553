-- Idempotency keys (F6). A row is RESERVED by run_id while that run is under way, COMMITTED once it
-- succeeded, RELEASED when it failed. committed_by is the run that last succeeded with it, also while
-- a rerun of it has the key. expires_at is null until a run with it has ended.
create table idempotency_key (
  key_hash      varchar(64)   not null,
  tenant_id     bigint        not null,
  run_id        bigint        not null,
  state         varchar(16)   not null,
  committed_by  bigint,
  reserved_at   timestamp(6) with time zone not null,
  expires_at    timestamp(6) with time zone,
  primary key (key_hash, tenant_id)
);
create index idempotency_key_by_run on idempotency_key (run_id);
create index idempotency_key_by_expiry on idempotency_key (state, expires_at);

-- Open letters by what their errors have in common, without a look at the rows themselves.
create index dead_letter_by_signature
    on dead_letter (tenant_id, open_run_id, signature, job_id, opened_at, id);

-- Name of the job that undoes what this one did (F5); null for none.
alter table job add column undone_by varchar(128);
create index job_by_undone_by on job (undone_by);
