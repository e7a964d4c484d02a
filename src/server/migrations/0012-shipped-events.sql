-- Up to which line the security events were handed to a place outside, so that each goes there once, whichever server hands it on.
create table shipped_events (
  target text primary key,
  last_id bigint not null
);
