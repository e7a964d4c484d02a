-- Each event of a workspace or an organisation carries the hash of the one before it, so that one that is changed or taken out is found. The database itself puts it in, because a
-- program of before may go on writing beside a newer one.

-- Servers of before write on while this waits: in the order in which they take the tables, so that none waits for the other.
lock table workspaces, versions, documents, audit_events in access exclusive mode;

-- What was done in a workspace stays under its id when that has ended, and in the record of its organisation then.
alter table audit_events drop constraint audit_events_workspace_id_fkey;
alter table audit_events drop constraint audit_events_check;
alter table audit_events add check (workspace_id is not null or organisation_id is not null);

alter table audit_events add column chain text;
alter table audit_events add column number bigint;
alter table audit_events add column previous text;
alter table audit_events add column hash text;

create table audit_chains (
  -- 'workspace ID' or 'organisation ID'.
  chain text primary key,
  -- Of its last event.
  number bigint not null,
  hash text not null,
  -- Up to which number events were there before they were chained: of those it is not known whether they were changed until then.
  sealed bigint not null default 0,
  -- The last event that was let go, because it was older than is kept.
  let_go bigint not null default 0,
  let_go_hash text not null default repeat('0', 64)
);

create function audit_hash(
  previous text, chain text, number bigint, at text, author text, action text, subject text, detail text
) returns text language sql immutable as $$
  select encode(sha256(convert_to(
    '[' || to_json(previous) || ',' || to_json(chain) || ',' || number || ',' || to_json(at) || ',' || to_json(author) || ',' ||
      to_json(action) || ',' || to_json(subject) || ',' || to_json(detail) || ']', 'UTF8')), 'hex')
$$;

do $$
declare
  place text;
  event record;
  last text;
  many bigint;
begin
  update audit_events set chain = coalesce('workspace ' || workspace_id, 'organisation ' || organisation_id);
  for place in select distinct chain from audit_events order by 1 loop
    last := repeat('0', 64);
    many := 0;
    for event in select * from audit_events where chain = place order by id loop
      many := many + 1;
      update audit_events set number = many, previous = last,
        hash = audit_hash(last, place, many, event.at, event.author, event.action, event.subject, event.detail)
      where id = event.id returning hash into last;
    end loop;
    insert into audit_chains (chain, number, hash, sealed) values (place, many, last, many);
  end loop;
end
$$;

create unique index audit_events_in_chains on audit_events (chain, number);

create function chain_audit_event() returns trigger language plpgsql as $$
declare
  head record;
begin
  -- Of a backup, or put in with others by a program that knows of the chain.
  if new.hash is not null then
    return new;
  end if;
  new.chain := coalesce('workspace ' || new.workspace_id, 'organisation ' || new.organisation_id);
  insert into audit_chains as known (chain, number, hash) values (new.chain, 1, repeat('0', 64))
    on conflict (chain) do update set number = known.number + 1
    returning * into head;
  new.number := head.number;
  new.previous := head.hash;
  new.hash := audit_hash(head.hash, new.chain, head.number, new.at, new.author, new.action, new.subject, new.detail);
  update audit_chains set hash = new.hash where chain = new.chain;
  return new;
end
$$;

create trigger chain_audit_event before insert on audit_events for each row execute function chain_audit_event();

-- A program of before moves the events of a workspace that ends to its organisation and writes into them where they come from.
create function keep_audit_event() returns trigger language plpgsql as $$
begin
  new.workspace_id := old.workspace_id;
  new.detail := old.detail;
  return new;
end
$$;

create trigger keep_audit_event before update on audit_events for each row
  when (old.workspace_id is not null and new.workspace_id is null) execute function keep_audit_event();
