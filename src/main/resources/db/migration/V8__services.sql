-- Where SQL tasks find databases. The password is a secret's name.
create table data_source (
  tenant_id        bigint         not null,
  name             varchar(128)   not null,
  url              varchar(4096)  not null,
  user_name        varchar(256)   not null,
  password_secret  varchar(128)   not null,
  driver_jar       varchar(4096)  not null,
  driver_class     varchar(256)   not null,
  primary key (tenant_id, name)
);

-- What HTTP tasks wait for, by the hash of the token that the call was given. answered_at is null
-- until it came.
create table callback (
  token_hash   varchar(64)       not null primary key,
  tenant_id    bigint            not null,
  run_id       bigint            not null,
  attempt_no   integer           not null,
  made_at      timestamp(6) with time zone not null,
  answered_at  timestamp(6) with time zone,
  succeeded    boolean           default false not null,
  message      varchar(4096)     default '' not null,
  outputs      varchar(1048576)  default '{}' not null
);
create index callback_by_run on callback (run_id);
