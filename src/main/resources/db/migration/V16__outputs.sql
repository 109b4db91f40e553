-- How the text of an output is read (D7): TEXT, INTEGER, DECIMAL, BOOLEAN, DATE, LIST.
alter table run_output add column value_type varchar(16) default 'TEXT' not null;
