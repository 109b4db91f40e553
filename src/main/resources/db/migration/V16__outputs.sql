-- How the text of an output is read (D7): TEXT, INTEGER, DECIMAL, BOOLEAN, DATE, LIST.
alter table run_output add column value_type varchar(16) default 'TEXT' not null;

-- The DAG that a job runs as a sub-DAG (D4), by name.
alter table job add column runs_dag varchar(128);
create index job_by_sub_dag on job (tenant_id, runs_dag);
