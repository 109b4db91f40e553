-- The run was made although it was held: the holds of then don't keep it (K1).
alter table run add column overrides_holds boolean default false not null;
