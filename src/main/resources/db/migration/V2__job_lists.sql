-- What the list of jobs is searched by: name, group, owner and the description's first words, in
-- lower case, a line each.
alter table job add column find_text varchar(2048) default '' not null;

-- A definition's triggers are found by the definition alone.
alter table job_trigger drop constraint job_trigger_key;
alter table job_trigger add constraint job_trigger_key unique (job_id, trigger_key, tenant_id);

-- Open letters of a job: those with an open_run_id.
create index dead_letter_by_job on dead_letter (job_id, open_run_id);
