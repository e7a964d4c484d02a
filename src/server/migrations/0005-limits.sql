-- How often something was asked of late, counted by all servers on one database together. Nothing is lost with it.

create table rate_limits (
  -- SHA-256 of what is counted: it names nobody.
  key text primary key,
  points integer not null,
  -- When counting begins again.
  until timestamptz not null
);
create index rate_limits_by_end on rate_limits (until);
