-- A transaction that wrote thousands of events, each a statement or all in one, took seconds: with each event it wrote the head of the chain anew, and looked past every head of before.
-- Now an event follows the last one that is there, by the index, and the head moves once, when the transaction ends. The head is held from the first event on, so that writers of a chain wait for each other.

create or replace function chain_audit_event() returns trigger language plpgsql
set enable_seqscan = off as $$
declare
  head record;
  last_number bigint;
  last_hash text;
begin
  -- Of a backup, or put in with others by a program that knows of the chain.
  if new.hash is not null then
    return new;
  end if;
  new.chain := coalesce('workspace ' || new.workspace_id, 'organisation ' || new.organisation_id);
  select * into head from audit_chains where chain = new.chain for no key update;
  if not found then
    insert into audit_chains (chain, number, hash) values (new.chain, 0, repeat('0', 64)) on conflict (chain) do nothing;
    select * into strict head from audit_chains where chain = new.chain for no key update;
  end if;
  select number, hash into last_number, last_hash from audit_events
    where chain = new.chain and number > head.number order by number desc limit 1;
  new.number := coalesce(last_number, head.number) + 1;
  new.previous := coalesce(last_hash, head.hash);
  new.hash := audit_hash(new.previous, new.chain, new.number, new.at, new.author, new.action, new.subject, new.detail);
  return new;
end
$$;

create function move_chain_head() returns trigger language plpgsql
set enable_seqscan = off as $$
declare
  head record;
  last record;
begin
  select * into head from audit_chains where chain = new.chain;
  -- The first of a transaction's events moves it to the last of them.
  if not found or head.number >= new.number then
    return null;
  end if;
  select number, hash into last from audit_events
    where chain = new.chain and number > head.number order by number desc limit 1;
  if found then
    update audit_chains set number = last.number, hash = last.hash where chain = new.chain;
  end if;
  return null;
end
$$;

create constraint trigger move_chain_head after insert on audit_events deferrable initially deferred
  for each row execute function move_chain_head();
