-- A skip that a branch made lets nothing pass; one by a person or an exit code counts as success (D2).
-- Until now no edge had a condition, so no branch has skipped anything.
alter table run add column skipped_by_branch boolean default false not null;
