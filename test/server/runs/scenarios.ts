import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { QUIET } from '../../engine/simulation/pump-works.ts';

const outage = {
  kind: 'site-outage' as const,
  id: 'baotou',
  start: 2,
  duration: 20,
  siteId: 'baotou',
  partNumbers: [],
  share: 1,
  losesStock: false,
  recovery: { shape: 'step' as const, days: 0 },
};

/** The magnet plant of the motor maker stands still for twenty days. */
export const OUTAGE: Scenario = { ...QUIET, id: 'outage', name: 'Outage', horizonDays: 60, disruptions: [outage] };

/** The same for nobody knows how long. */
export const UNCERTAIN_OUTAGE: Scenario = {
  ...OUTAGE,
  draws: 300,
  seed: 11,
  disruptions: [{ ...outage, duration: { kind: 'uniform', low: 5, high: 40 } }],
};

/** A year of it from a day that nobody knows, most likely after the end: so rare and so costly that a hundred thousand draws are needed, and minutes. */
export const LONG: Scenario = {
  ...OUTAGE,
  draws: 1_000_000,
  horizonDays: 1096,
  disruptions: [{ ...outage, start: { kind: 'uniform', low: 0, high: 20_000 }, duration: 400 }],
};

/** What a company would ask of a day. */
export const EXPOSURE = {
  kind: 'exposure',
  lawDate: '2026-11-24',
  suspensionEnd: 'inclusive',
  assumptions: {},
  inference: true,
} as const;
