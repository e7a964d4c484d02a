import { answerInline } from '../../analyses/answer-inline.ts';
import type { CheckedPack } from '../../catalogue/packs/check-pack.ts';
import { READINGS } from '../../domain/closed-lists.ts';
import type { SignedPack } from '../../domain/packs/pack-file.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { Assumptions } from '../../domain/workspace/workspace.ts';
import type { WorkspaceFile } from '../../domain/workspace/workspace-file.ts';
import { resolveAssumptions } from '../../engine/controls/status.ts';
import { compareUnderLaws, type LawEffect, listDaysOfChange } from '../../engine/exposure/law-effect.ts';
import type { Surroundings } from '../command.ts';
import { findInUse } from '../import-inputs.ts';
import { type Arguments, readChoice, readDay } from '../reading/read-arguments.ts';

/** Options of the commands that tell what a pack does to a company. */
export const EFFECT_OPTIONS = {
  'law-date': { type: 'string' },
  reading: { type: 'string' },
  'no-inference': { type: 'boolean' },
} as const;

/**
 * What a pack that was found good changes in the money of a workspace: on the day asked for (today, where none is), and on those to come on which
 * one of its rules begins, pauses or ends. What the workspace assumes of other rules holds on both sides.
 */
export async function computePackEffect(
  { before, after, inUse }: Extract<CheckedPack, { ok: true }>,
  packsBefore: readonly SignedPack[],
  workspace: WorkspaceFile,
  args: Arguments,
  surroundings: Surroundings,
): Promise<LawEffect[]> {
  const dataset = findInUse(workspace);
  if (dataset === undefined) return [];
  const asked = readDay(args, 'law-date') ?? surroundings.today;
  const effects: LawEffect[] = [];
  for (const lawDate of listDaysOfChange(before, after, asked)) {
    const question = {
      lawDate,
      suspensionEnd: 'inclusive' as const,
      reading: readChoice(args, 'reading', READINGS, 'open'),
      assumptions: keepAssumptions(workspace.assumptions, [before, after], lawDate),
      inference: !args.flag('no-inference'),
      destination: null,
    };
    const about = { dataset, dataVersion: workspace.head };
    const then = await answerInline('exposure', { ...about, packs: packsBefore }, question);
    const now = await answerInline('exposure', { ...about, packs: inUse }, question);
    effects.push(compareUnderLaws(then, now));
  }
  return effects;
}

/** The assumptions that every one of these laws leaves open on the day. */
function keepAssumptions(stored: Assumptions, laws: readonly Catalogue[], lawDate: string): Assumptions {
  const clocks = { lawDate, suspensionEnd: 'inclusive' as const };
  const kept = Object.entries(stored).filter(([key, value]) =>
    laws.every((law) => resolveAssumptions(law, { [key]: value }, clocks).ok),
  );
  return Object.fromEntries(kept);
}
