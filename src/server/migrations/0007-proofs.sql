-- What proves an address, by what else than a password somebody signs in, and from which browsers they have.

-- Whether the secret of a link went to its address by mail and was shown to nobody: then whoever has it reads what comes there.
alter table links add column mailed boolean not null default false;

alter table people add column two_factor_enabled boolean not null default false;

-- What the codes of an authenticator app are worked out from, encrypted with the server's secret.
create table two_factors (
  id text primary key,
  user_id text not null references people (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null,
  failed_verification_count integer not null,
  locked_until timestamptz
);
create index two_factors_of_person on two_factors (user_id);

create table passkeys (
  id text primary key,
  user_id text not null references people (id) on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz,
  aaguid text
);
create index passkeys_of_person on passkeys (user_id);

-- Browsers from which somebody has signed in.
create table devices (
  person_id text not null references people (id) on delete cascade,
  -- SHA-256 of what the browser keeps.
  hash text not null,
  last_used timestamptz not null,
  primary key (person_id, hash)
);
