import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { RUN_STATES } from '../api/runs/run-contract.ts';
import type { Metrics } from '../api/metrics.ts';
import type { Database } from './database/database.ts';
import { countByState } from './runs/run-rows.ts';

/** What a server counts of itself, for Prometheus; numbers only, and no name of a person, company or thing of theirs. */
export type ServerMetrics = Metrics & {
  /** Counts an answer. */
  countRequest: (request: { method: string; route: string; status: number; seconds: number; isWhole: boolean }) => void;
  /** Counts a run that this process has carried out. */
  countRun: (kind: string, seconds: number) => void;
};

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const RUN_SECONDS = [0.1, 0.5, 1, 5, 10, 30, 60, 300, 1800];
/** A database that takes longer to say anything counts as down. */
const DATABASE_PATIENCE_MS = 2000;

/** Metrics of a server over a database, each of which belongs to this server alone. */
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
  const isUp = new Gauge({
    name: 'lodestone_database_up',
    help: 'Whether the database answers: 1 or 0.',
    registers,
  });

  /** Asks the database what it holds; where it does not say, what it said last is left out. */
  async function ask(): Promise<void> {
    const counted = await Promise.race([
      countByState(database.queries).catch(() => null),
      new Promise<null>((resolve) => setTimeout(resolve, DATABASE_PATIENCE_MS, null).unref()),
    ]);
    isUp.set(counted === null ? 0 : 1);
    runsByState.reset();
    queueLength.reset();
    if (counted === null) return;
    for (const state of RUN_STATES) runsByState.set({ state }, counted.get(state) ?? 0);
    queueLength.set(counted.get('queued') ?? 0);
  }

  return {
    countRequest: ({ method, route, status, seconds, isWhole }) => {
      requests.observe({ method, route, status }, seconds);
      if (!isWhole) brokenOff.inc({ route });
    },
    countRun: (kind, seconds) => runs.observe({ kind }, seconds),
    mediaType: registry.contentType,
    read: async () => {
      await ask();
      return registry.metrics();
    },
  };
}
