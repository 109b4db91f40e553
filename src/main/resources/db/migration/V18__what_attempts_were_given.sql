-- What an attempt began with (N10): values of its parameters and of the outputs that its task names,
-- as JSON; null for none. A secret stands there by its name.
alter table run_attempt add column given varchar(1048576);

-- Written and never read: a version's body says it.
drop table dag_edge;
alter table dag_node drop column overrides;
alter table dag_node drop column map_over;
alter table dag_node drop column trigger_rule;
alter table dag_node drop column may_fail;
