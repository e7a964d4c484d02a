import { answerInline } from '../../analyses/answer-inline.ts';
import { checkPack, type CheckedPack, listReasonsAgainst } from '../../catalogue/packs/check-pack.ts';
import { diffCatalogues } from '../../catalogue/packs/diff-catalogues.ts';
import { listUnsettled } from '../../catalogue/packs/list-unsettled.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import { READINGS } from '../../domain/closed-lists.ts';
import { NO_PACKS, type SignedPack } from '../../domain/packs/pack-file.ts';
import { takePack } from '../../domain/packs/pack-sets.ts';
import { getPackName, listPacksInUse } from '../../domain/packs/packs-in-use.ts';
import type { WorkspaceFile } from '../../domain/workspace/workspace-file.ts';
import type { Assumptions } from '../../domain/workspace/workspace.ts';
import { resolveAssumptions } from '../../engine/controls/status.ts';
import { compareUnderLaws, type LawEffect, listDaysOfChange } from '../../engine/exposure/law-effect.ts';
import type { CommandResult, Surroundings } from '../command.ts';
import { writeJson } from '../command.ts';
import { findInUse } from '../import-inputs.ts';
import { type Arguments, readArguments, readChoice, readDay } from '../reading/read-arguments.ts';
import { Refusal } from '../refusal.ts';
import { writeWorkspace } from '../write-workspace.ts';
import { describeDifferences, describeEffects } from './describe-law.ts';
import { KEY_OPTIONS, readDraftFile, readKeys, readPackFile, readTextFile, readWorkspaceAt } from './read-pack-file.ts';

/** Options of the commands about a pack's effect on a company. */
const EFFECT_OPTIONS = {
  'law-date': { type: 'string' },
  reading: { type: 'string' },
  'no-inference': { type: 'boolean' },
} as const;

type Verdict = {
  readonly pack: string;
  readonly ok: boolean;
  readonly signed: boolean;
  readonly reasons: readonly string[];
};

/** `catalogue check PACK [W]`: whether a pack can be taken, with every reason against it; a draft is looked over without its signature. */
export async function check(argv: readonly string[], surroundings: Surroundings): Promise<CommandResult> {
  const args = readArguments(argv, { ...KEY_OPTIONS, json: { type: 'boolean' } });
  const [path, at] = args.paths;
  if (path === undefined) throw new Refusal('Name the pack that is to be checked.');
  const workspace = at === undefined ? null : await readWorkspaceAt(at, surroundings);
  const inUse = listPacksInUse(workspace?.packs ?? NO_PACKS);
  const verdict = await judge();
  const text = verdict.ok
    ? `${verdict.pack} can be ${verdict.signed ? 'taken' : 'signed: nothing in it is against that'}.\n`
    : `${verdict.pack} is refused.\n${verdict.reasons.map((reason) => `  ${reason}\n`).join('')}`;
  return { output: args.flag('json') ? writeJson(verdict) : text, exitCode: verdict.ok ? 0 : 1 };

  async function judge(): Promise<Verdict> {
    const signed = /"signature"\s*:/.test(await readTextFile(path!, surroundings));
    if (!signed) {
      const draft = await readDraftFile(path!, surroundings);
      const reasons = [...listReasonsAgainst(draft, inUse), ...listUnsettled(draft)];
      return { pack: getPackName(draft), ok: reasons.length === 0, signed, reasons };
    }
    const pack = await readPackFile(path!, surroundings);
    const checked = await checkPack(pack, { inUse, keys: await readKeys(args, surroundings, workspace) });
    return { pack: getPackName(pack), ok: checked.ok, signed, reasons: checked.ok ? [] : checked.reasons };
  }
}

/** `catalogue diff PACK [W]`: changes by a pack in law, and in the money of a workspace. Nothing is written. */
export function diff(argv: readonly string[], surroundings: Surroundings): Promise<CommandResult> {
  return tellOrTake(argv, surroundings, { takes: false });
}

/** `catalogue apply PACK W`: the same, and takes the pack into use in the workspace. */
export function apply(argv: readonly string[], surroundings: Surroundings): Promise<CommandResult> {
  return tellOrTake(argv, surroundings, { takes: true });
}

async function tellOrTake(
  argv: readonly string[],
  surroundings: Surroundings,
  { takes }: { readonly takes: boolean },
): Promise<CommandResult> {
  const args = readArguments(argv, { ...KEY_OPTIONS, ...EFFECT_OPTIONS, json: { type: 'boolean' } });
  const [path, at] = args.paths;
  if (path === undefined || (takes && at === undefined)) {
    throw new Refusal(takes ? 'Name the pack and the workspace that is to stand on it.' : 'Name the pack.');
  }
  const workspace = at === undefined ? null : await readWorkspaceAt(at, surroundings);
  const held = workspace?.packs ?? NO_PACKS;
  const pack = await readPackFile(path, surroundings);
  const inUse = listPacksInUse(held);
  const checked = await checkPack(pack, { inUse, keys: await readKeys(args, surroundings, workspace) });
  if (!checked.ok) throw new Refusal(`${path} is refused, and nothing was changed: ${checked.reasons.join(' ')}`);
  surroundings.tell('analysing …');
  const differences = diffCatalogues(checked.before, checked.after);
  const effects = workspace === null ? [] : await computePackEffect(checked, inUse, workspace, args, surroundings);
  if (takes && at !== undefined && workspace !== null) {
    const moment = { at: surroundings.now, author: 'command line' };
    const kept = await trustKeys(held.keys);
    await writeWorkspace(surroundings.folder, at, {
      ...workspace,
      packs: takePack({ ...held, keys: kept }, pack, moment),
    });
  }
  const editions = { before: checked.before.version, after: checked.after.version };
  const taken = takes ? `Taken: ${at ?? ''} now stands on ${describeStand(checked)}.\n` : 'Nothing was written.\n';
  const text = `${pack.title}\n\n${describeEvidence(checked)}${describeDifferences(differences)}\n${describeEffects(effects)}\n${taken}`;
  return {
    output: args.flag('json') ? writeJson({ editions, differences, effects, taken: takes }) : text,
    exitCode: 0,
  };

  /** A key named for this pack goes into the settings with it; without the key the workspace could not be opened again. */
  async function trustKeys(keys: typeof held.keys): Promise<typeof held.keys> {
    const all = await readKeys(args, surroundings, workspace);
    const used = all.find(({ key }) => key === pack.signature.key);
    return used === undefined || keys.some(({ key }) => key === used.key) ? keys : [...keys, used];
  }
}

/** A later day of evidence moves money by itself: pauses past by then, and prolonged by no act, count as over. */
function describeEvidence({ before, after }: Extract<CheckedPack, { ok: true }>): string {
  if (before.evidenceCutoff === after.evidenceCutoff) return `Acts stay known through ${after.evidenceCutoff}.\n`;
  return `Acts are then known through ${after.evidenceCutoff}, not ${before.evidenceCutoff}: pauses that have passed by then and were not prolonged count as over.\n`;
}

function describeStand({ after }: Extract<CheckedPack, { ok: true }>): string {
  return `catalogue ${after.version}`;
}

/**
 * Changes by a good pack in the money of a workspace: on the day asked for (today, where none is), and on coming days with a begin, a pause or
 * an end of one of its rules. The workspace's assumptions about other rules hold on both sides.
 */
async function computePackEffect(
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

/** The assumptions left open by every one of these laws on the day. */
function keepAssumptions(stored: Assumptions, laws: readonly Catalogue[], lawDate: string): Assumptions {
  const clocks = { lawDate, suspensionEnd: 'inclusive' as const };
  const kept = Object.entries(stored).filter(([key, value]) =>
    laws.every((law) => resolveAssumptions(law, { [key]: value }, clocks).ok),
  );
  return Object.fromEntries(kept);
}
