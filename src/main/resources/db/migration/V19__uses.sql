-- The job or DAG whose run a WAIT waits for (D4), by name.
alter table job add column waits_for varchar(128);
create index job_by_wait on job (tenant_id, waits_for);
