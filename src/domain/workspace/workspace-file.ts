import { z } from 'zod';
import { dataset } from '../dataset.ts';
import { cellDecision, factDecision, mergeDecision, rememberedMapping, rowDecision } from '../decisions/decisions.ts';
import { workspacePacks } from '../packs/pack-file.ts';
import { supplierEntry } from '../letters/supplier-entry.ts';
import { scenario } from '../scenario/scenario.ts';
import { storedPlan } from '../scenario/stored-plan.ts';
import { assumptions, savedView, triage, versionMeta } from './workspace.ts';

/** A workspace as one file (`*.lodestone.json`). */
export const workspaceFile = z.object({
  format: z.literal('lodestone-workspace'),
  formatVersion: z.literal(1),
  name: z.string(),
  demo: z.boolean(),
  head: z.string(),
  versions: z.array(z.object({ meta: versionMeta, dataset })).min(1),
  assumptions,
  triage: z.record(z.string(), triage),
  views: z.array(savedView),
  /** Decisions about tables of a shape; one for each shape. */
  mappings: z.array(rememberedMapping).default([]),
  /** Records counted as one and records kept apart; one for each kept record. */
  merges: z.array(mergeDecision).default([]),
  /** A person's facts about parts; one for each field of a part. */
  facts: z.array(factDecision).default([]),
  /** Cells corrected by a person; one for each cell. */
  corrections: z.array(cellDecision).default([]),
  /** Rows left out by a person; one for each row. */
  leftOut: z.array(rowDecision).default([]),
  /** Sent letters, tasks, notes and people of suppliers. */
  supplierEntries: z.array(supplierEntry).default([]),
  scenarios: z.array(scenario).default([]),
  /** Kept plans of moves. */
  plans: z.array(storedPlan).default([]),
  /** Law beyond the catalogue of the program; absent: none. */
  packs: workspacePacks.optional(),
});
export type WorkspaceFile = z.infer<typeof workspaceFile>;
