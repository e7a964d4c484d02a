import { z } from 'zod';
import { disruption } from '../domain/scenario/disruption.ts';
import { reactions } from '../domain/scenario/reactions.ts';
import { patience } from '../domain/scenario/scenario.ts';
import { provenance } from './provenance.ts';

/** Placeholder in a preset's disruptions for the site of a person's choice. */
export const CHOSEN_SITE = 'chosen';
/** Placeholder in a preset's disruptions for the destination of a person's choice; no territory has this code. */
export const CHOSEN_DESTINATION = 'XX';

/** How far a preset can be believed. */
export const VERDICTS = ['believable', 'in-part', 'not-tried'] as const;

/** A past or feared disruption, as the start of a scenario of any company. */
export const scenarioPreset = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  /** Whether it happened as described; else nothing is known of its outcome. */
  happened: z.boolean(),
  /** Days between announcement and start; null: does not apply. */
  noticeDays: z.number().nullable(),
  /** A person's answer needed before it can run; null: none. */
  choice: z.object({ kind: z.enum(['site', 'destination']), question: z.string() }).nullable(),
  disruptions: z.array(disruption).min(1),
  /** Unasked reactions of people, and how customers wait. */
  reactions,
  stillWaitingAfterQuarter: patience,
  /** Whether its result can be believed, and why: held against the past, or not tried. */
  judged: z.object({ verdict: z.enum(VERDICTS), text: z.string() }),
  /** Basis of its fields. */
  evidence: z.array(z.object({ concerns: z.string(), text: z.string(), provenance })).min(1),
  provenance,
});
export type ScenarioPreset = z.infer<typeof scenarioPreset>;
