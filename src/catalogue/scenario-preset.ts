import { z } from 'zod';
import { disruption } from '../domain/scenario/disruption.ts';
import { reactions } from '../domain/scenario/reactions.ts';
import { patience } from '../domain/scenario/scenario.ts';
import { provenance } from './provenance.ts';

/** Stands in a preset's disruptions for the site that a person has to choose. */
export const CHOSEN_SITE = 'chosen';
/** Stands in a preset's disruptions for the destination that a person has to choose; no territory has this code. */
export const CHOSEN_DESTINATION = 'XX';

/** How far a preset can be believed. */
export const VERDICTS = ['believable', 'in-part', 'not-tried'] as const;

/** A disruption that has happened or is feared, as the start of a scenario of any company. */
export const scenarioPreset = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  /** Whether it happened as described; else nothing is known of its outcome. */
  happened: z.boolean(),
  /** Days between announcement and start; null: does not apply. */
  noticeDays: z.number().nullable(),
  /** What only a person can say, asked before it can run; null: nothing. */
  choice: z.object({ kind: z.enum(['site', 'destination']), question: z.string() }).nullable(),
  disruptions: z.array(disruption).min(1),
  /** What people do without being told, and how customers wait. */
  reactions,
  stillWaitingAfterQuarter: patience,
  /** Whether what comes of it can be believed, and why: held against what was seen, or not tried. */
  judged: z.object({ verdict: z.enum(VERDICTS), text: z.string() }),
  /** What its fields rest on. */
  evidence: z.array(z.object({ concerns: z.string(), text: z.string(), provenance })).min(1),
  provenance,
});
export type ScenarioPreset = z.infer<typeof scenarioPreset>;
