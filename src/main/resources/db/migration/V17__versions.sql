-- Why a version was saved (D5).
alter table job_version add column reason varchar(4096) default '' not null;

-- A DAG's own jobs are saved and deleted with it (N2).
create index job_by_owner on job (owner_dag_id);
