import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { RUN_STATES } from '../api/runs/run-contract.ts';
import type { Metrics } from '../api/metrics.ts';
import type { Database, PoolUse } from './database/database.ts';
import { countByState, findLongestWaiting } from './runs/run-rows.ts';

/** A server's counts of itself, for Prometheus; numbers only, and no name of a person, company or thing of theirs. */
export type ServerMetrics = Metrics & {
  /** Counts an answer. */
  countRequest: (request: { method: string; route: string; status: number; seconds: number; isWhole: boolean }) => void;
  /** Counts a run carried out by this process. */
  countRun: (kind: string, seconds: number) => void;
  /** Counts a stream of events at its begin; returns a call for its end. */
  countStream: () => () => void;
};

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const RUN_SECONDS = [0.1, 0.5, 1, 5, 10, 30, 60, 300, 1800];
/** A database longer silent than this counts as down. */
const DATABASE_PATIENCE_MS = 2000;

/** Metrics of a server over a database, all of this server alone. */
export function createMetrics(database: Database): ServerMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'lodestone_http_request_duration_seconds',
    help: 'Requests to the API by route and status, and how long their answers took.',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const brokenOff = new Counter({
    name: 'lodestone_http_answers_broken_off_total',
    help: 'Answers whose readers left before the end; event streams among them.',
    labelNames: ['route'],
    registers,
  });
  const runs = new Histogram({
    name: 'lodestone_run_duration_seconds',
    help: 'Analyses that this process has carried out, and how long they took.',
    labelNames: ['kind'],
    buckets: RUN_SECONDS,
    registers,
  });
  const runsByState = new Gauge({
    name: 'lodestone_runs',
    help: 'Analyses in the database by their state.',
    labelNames: ['state'],
    registers,
  });
  const queueLength = new Gauge({
    name: 'lodestone_run_queue_length',
    help: 'Analyses that wait for a worker.',
    registers,
  });
  const longestWait = new Gauge({
    name: 'lodestone_run_queue_longest_wait_seconds',
    help: 'How long the analysis has waited that waits the longest; 0: none waits.',
    registers,
  });
  const streams = new Gauge({
    name: 'lodestone_event_streams',
    help: 'Streams of events that are open: of changes and of runs.',
    registers,
  });
  const isUp = new Gauge({
    name: 'lodestone_database_up',
    help: 'Whether the database answers: 1 or 0.',
    registers,
  });

  if (database.readPool) addPool(registry, database.readPool);

  /** Asks the database for its counts; where it does not say, its last ones are left out. */
  async function ask(): Promise<void> {
    const asked = Promise.all([countByState(database.queries), findLongestWaiting(database.queries)]);
    const found = await Promise.race([
      asked.catch(() => null),
      new Promise<null>((resolve) => setTimeout(resolve, DATABASE_PATIENCE_MS, null).unref()),
    ]);
    isUp.set(found === null ? 0 : 1);
    for (const gauge of [runsByState, queueLength, longestWait]) gauge.reset();
    if (found === null) return;
    const [counted, since] = found;
    for (const state of RUN_STATES) runsByState.set({ state }, counted.get(state) ?? 0);
    queueLength.set(counted.get('queued') ?? 0);
    longestWait.set(since === null ? 0 : Math.max(0, (Date.now() - since.getTime()) / 1000));
  }

  return {
    countRequest: ({ method, route, status, seconds, isWhole }) => {
      requests.observe({ method, route, status }, seconds);
      if (!isWhole) brokenOff.inc({ route });
    },
    countRun: (kind, seconds) => runs.observe({ kind }, seconds),
    countStream: () => {
      streams.inc();
      return () => streams.dec();
    },
    mediaType: registry.contentType,
    read: async () => {
      await ask();
      return registry.metrics();
    },
  };
}

/** The pool's words on itself at the moment of asking. */
function addPool(registry: Registry, readPool: () => PoolUse): void {
  const connections = new Gauge({
    name: 'lodestone_database_connections',
    help: 'Connections of this process to the database by their state; "most" is LODESTONE_DATABASE_POOL.',
    labelNames: ['state'],
    registers: [],
    collect: () => {
      const { most, inUse, idle } = readPool();
      connections.set({ state: 'in-use' }, inUse);
      connections.set({ state: 'idle' }, idle);
      connections.set({ state: 'most' }, most);
    },
  });
  const waiting = new Gauge({
    name: 'lodestone_database_connection_waiters',
    help: 'Questions that wait for a connection to the database.',
    registers: [],
    collect: () => {
      waiting.set(readPool().waiting);
    },
  });
  registry.registerMetric(connections);
  registry.registerMetric(waiting);
}
