import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** Queries on either driver; a transaction is one, too. */
export type Queries = PgDatabase<PgQueryResultHKT>;

/** One connection's worth of plain SQL, for work outside of the tables: migrations, backup, restore. */
export type SqlSession = {
  /** Runs one statement; its rows as objects. Values as the driver gives them, so cast any to be the same on both. */
  query: (statement: string, parameters?: readonly unknown[]) => Promise<Record<string, unknown>[]>;
  /** Runs several statements without parameters; the rows of all of them. */
  run: (statements: string) => Promise<Record<string, unknown>[]>;
};

/** Connections of a pool, and callers waiting for one. */
export type PoolUse = { most: number; inUse: number; idle: number; waiting: number };

/** A PostgreSQL, embedded or not, as the rest of the server sees it. */
export type Database = {
  /** Its name, for people: "PostgreSQL 15.18". */
  readonly name: string;
  /** Embedded: it has one connection, and only this process uses it. */
  readonly kind: 'embedded' | 'server';
  readonly queries: Queries;
  /** How many connections this process has at the moment; absent if it has the one of an embedded database. */
  readonly readPool?: () => PoolUse;
  /** Gives `work` a connection of its own for as long as it takes. */
  withSession: <T>(work: (session: SqlSession) => Promise<T>) => Promise<T>;
  /** Gives `work` all rows as they are at one moment, to read only. An embedded database answers nobody else meanwhile. */
  withSnapshot: <T>(work: (session: SqlSession) => Promise<T>) => Promise<T>;
  /**
   * Calls back with each payload sent to a channel by a committed transaction, here or in another process; with null when some may have been
   * missed. Returns the way to stop.
   */
  listen: (channel: string, listener: (payload: string | null) => void) => Promise<() => Promise<void>>;
  /** To be called after each commit with about its bytes; an embedded database tidies its log by them. */
  afterWrite: (bytes: number) => void;
  close: () => Promise<void>;
};
