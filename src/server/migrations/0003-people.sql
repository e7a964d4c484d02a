-- People, how they sign in, the organisations that they are in and that own workspaces, and what programs may do for them.

create table organisations (
  id text primary key,
  name text not null,
  created timestamptz not null default now()
);

-- Owns what was there before there were organisations.
insert into organisations (id, name) values ('local', 'My organisation');

alter table workspaces add column organisation_id text not null default 'local' references organisations (id);
alter table workspaces alter column organisation_id drop default;

create table people (
  id text primary key,
  name text not null,
  -- In lower case.
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- Ways in which a person signs in: a password (hashed), or an account with a provider.
create table accounts (
  id text primary key,
  user_id text not null references people (id) on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index accounts_of_person on accounts (user_id);

create table sessions (
  id text primary key,
  user_id text not null references people (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sessions_of_person on sessions (user_id);

-- What a sign-in with a provider has to remember until the browser is back.
create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verifications_by_identifier on verifications (identifier);

create table members (
  organisation_id text not null references organisations (id),
  person_id text not null references people (id) on delete cascade,
  role text not null check (role in ('viewer', 'buyer', 'planner', 'admin')),
  since timestamptz not null default now(),
  primary key (organisation_id, person_id)
);
create index members_by_person on members (person_id);

-- Links that an admin hands to somebody: each is good once, and gone when it was used.
create table links (
  id text primary key,
  purpose text not null check (purpose in ('set-up', 'invitation', 'password')),
  -- SHA-256 of its secret part.
  hash text not null unique,
  organisation_id text references organisations (id),
  email text,
  role text check (role in ('viewer', 'buyer', 'planner', 'admin')),
  person_id text references people (id) on delete cascade,
  invited_by text not null,
  created timestamptz not null default now(),
  expires timestamptz not null,
  check (purpose <> 'invitation' or (organisation_id is not null and email is not null and role is not null)),
  check (purpose <> 'password' or person_id is not null)
);

-- By these, programs act for a member; they end with the membership.
create table tokens (
  id text primary key,
  -- SHA-256 of the secret, which is a random number of 256 bits and needs no slower hash.
  hash text not null unique,
  name text not null,
  organisation_id text not null,
  person_id text not null,
  role text not null check (role in ('viewer', 'buyer', 'planner', 'admin')),
  created timestamptz not null default now(),
  expires timestamptz not null,
  last_used timestamptz,
  foreign key (organisation_id, person_id) references members (organisation_id, person_id) on delete cascade
);

-- An event belongs to a workspace, or to an organisation and none of its workspaces.
alter table audit_events alter column workspace_id drop not null;
alter table audit_events add column organisation_id text;
alter table audit_events add check ((workspace_id is null) <> (organisation_id is null));
create index audit_events_of_organisation on audit_events (organisation_id, id) where organisation_id is not null;
