import { createHash } from 'node:crypto';
import type { SqlSession } from './database.ts';

/**
 * Migration 14 chains the earlier events in one transaction without any other writer: 38 seconds for 100,000 of them. Its result is made here in
 * three steps, only the second, a moment, keeping others waiting: the hashes are reckoned ahead into a table of their own while earlier servers
 * write on (`reckonAhead`); then, in the transaction of the migration, those come meanwhile, and the end of each chain (`chainWithoutRows`);
 * then they are put into the events, some at a time (`putIntoEvents`). Where the third breaks off, the next start goes on with it.
 */
export const CHAINING = 14;

const ROWS_AT_ONCE = 1000;
const BEGINNING = '0'.repeat(64);
const PLACE = `coalesce('workspace ' || workspace_id, 'organisation ' || organisation_id)`;
/** Work of migration 14 row by row, done by this file instead. */
const ROW_BY_ROW = /^do \$\$\n.*?^\$\$;\n/ms;

type End = { number: number; hash: string };

/** Reckons the hash of each existing event; to be called before migration 14. Gives the start for `chainWithoutRows`. */
export async function reckonAhead(session: SqlSession): Promise<Map<string, End>> {
  await session.run(`drop table if exists audit_ahead;
    create table audit_ahead (id bigint primary key, chain text not null, number bigint not null, previous text not null, hash text not null)`);
  const ends = new Map<string, End>();
  await reckon(session, ends);
  return ends;
}

/** Carries out the statements of migration 14 without its work row by row; to be called in its transaction. */
export async function chainWithoutRows(session: SqlSession, statements: string, ends: Map<string, End>): Promise<void> {
  if (!ROW_BY_ROW.test(statements)) throw new Error('Migration 14 is not as it was released.');
  await session.run('lock table workspaces, versions, documents, audit_events in access exclusive mode');
  await reckon(session, ends);
  // A workspace that ended meanwhile has its events in its organisation, and what was let go is gone.
  const changed = await session.query(`select chain from
    (select ${PLACE} as chain, count(*) as many, sum(id) as ids from audit_events group by 1) as now
    full join (select chain, count(*) as many, sum(id) as ids from audit_ahead group by 1) as ahead using (chain)
    where now.many is distinct from ahead.many or now.ids is distinct from ahead.ids`);
  // All of them are taken out first: an event may have gone from one to another.
  for (const { chain } of changed) {
    await session.query('delete from audit_ahead where chain = $1', [chain]);
    ends.delete(String(chain));
  }
  for (const { chain } of changed) await reckon(session, ends, String(chain));
  const heads = `insert into audit_chains (chain, number, hash, sealed)
    select distinct on (chain) chain, number, hash, number from audit_ahead order by chain, number desc;\n`;
  await session.run(statements.replace(ROW_BY_ROW, () => heads));
}

/** Puts the reckoned hashes into the events, where this is left to be done. */
export async function putIntoEvents(session: SqlSession): Promise<void> {
  const [found] = await session.query(`select to_regclass('audit_ahead')::text as name`);
  if (found?.['name'] === null) return;
  for (let after = '0'; ;) {
    const [piece] = await session.query(
      `select max(id)::text as last from (select id from audit_ahead where id > $1::bigint order by id limit ${String(ROWS_AT_ONCE)}) as piece`,
      [after],
    );
    const last = piece?.['last'];
    if (typeof last !== 'string') break;
    await session.query(
      `update audit_events as event set chain = ahead.chain, number = ahead.number, previous = ahead.previous, hash = ahead.hash
        from audit_ahead as ahead where ahead.id = event.id and ahead.id > $1::bigint and ahead.id <= $2::bigint`,
      [after, last],
    );
    after = last;
  }
  await session.run('drop table audit_ahead');
}

/** Reckons on from the last reckoned event; `chain`: of this one alone, from its beginning. */
async function reckon(session: SqlSession, ends: Map<string, End>, chain: string | null = null): Promise<void> {
  const [known] = await session.query('select coalesce(max(id), 0)::text as last from audit_ahead');
  let after = chain === null ? known?.['last'] : '0';
  for (;;) {
    const events = await session.query(
      `select id::text, ${PLACE} as chain, at, author, action, subject, detail from audit_events
        where id > $1::bigint and ($2::text is null or ${PLACE} = $2) order by audit_events.id limit ${String(ROWS_AT_ONCE)}`,
      [after, chain],
    );
    if (events.length === 0) return;
    const rows = events.map(({ id, chain: place, at, author, action, subject, detail }) => {
      const { number, hash: previous } = ends.get(String(place)) ?? { number: 0, hash: BEGINNING };
      const text = JSON.stringify([previous, place, number + 1, at, author, action, subject, detail]);
      const end: End = { number: number + 1, hash: createHash('sha256').update(text).digest('hex') };
      ends.set(String(place), end);
      return { id, chain: place, number: end.number, previous, hash: end.hash };
    });
    await session.query(
      `insert into audit_ahead select * from json_to_recordset($1::json)
        as row (id bigint, chain text, number bigint, previous text, hash text)`,
      [JSON.stringify(rows)],
    );
    after = events.at(-1)?.['id'];
  }
}
