-- Secrets, encrypted; nonce and ciphertext are Base64, key_id tells the key.
create table secret (
  tenant_id   bigint           not null,
  name        varchar(128)     not null,
  nonce       varchar(64)      not null,
  ciphertext  varchar(1048576) not null,
  key_id      varchar(64)      not null,
  created_at  timestamp(6) with time zone not null,
  created_by  varchar(256)     not null,
  updated_at  timestamp(6) with time zone not null,
  updated_by  varchar(256)     not null,
  primary key (tenant_id, name)
);

-- What a run kept for its next attempt: the latest only.
create table run_checkpoint (
  run_id      bigint           not null primary key,
  tenant_id   bigint           not null,
  attempt_no  integer          not null,
  kept        varchar(65536)   not null,
  kept_at     timestamp(6) with time zone not null
);
