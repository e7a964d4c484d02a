import type { SeparateRecords } from '../../../domain/decisions/decisions.ts';
import { areKeptApart } from '../../../domain/decisions/kept-apart.ts';
import type { MergeCause, MergeProposal } from '../../base/proposals.ts';
import { foldId } from '../propose-merges.ts';

/** Part numbers with the tables that each stands in. */
export type NumbersByTable = ReadonlyMap<string, ReadonlySet<string>>;

/** Two spellings of one number, of which the first is kept. */
export type Pair = { readonly keep: string; readonly other: string };

/** Letters and figures that two numbers have in common before they may be one: of fewer, chance has too many. */
const LEAST_SIGNS = 4;
/** `MG-20/03`, `300-0001-A`, `4711 Rev. B`, `4711;2`, `4711/A.4`, `4711 (B)`: a number and what may be its revision. */
const REVISED =
  /^(.*\d.*?)(?:\/[\p{L}\d]{1,3}|[-_ /]\p{L}\.\d{1,2}|[\s._-]*rev\.?[\s._-]*[\p{L}\d]{1,3}|[-._ ]\p{L}|[-_ ](?:r|v)\d{1,2}|;\d{1,3}|\s?\((?:(?:rev|ver|v|index|idx)\.?[\s._-]*[\p{L}\d]{1,3}|\p{L})\))$/iu;

/** Signs of the longest number that is looked at for a revision: longer text is no number, and the pattern takes long over it. */
const LONGEST_NUMBER = 100;

/**
 * Parts that may be one, since their numbers differ only in the signs between their letters and figures (`MG-20/03`, `MG 20/03`), or since one has
 * what may be a revision behind the other (`MG-20`), where no table has both. Numbers that differ in case or blanks alone are asked about elsewhere
 * (`propose-merges.ts`). `11.1` and `1.11` are two: of several with signs, these stand at the same places.
 */
export function findAlikeNumbers(numbers: NumbersByTable, separate: readonly SeparateRecords[]): MergeProposal[] {
  const bySigns = new Map<string, string[]>();
  for (const id of numbers.keys()) {
    const bare = dropSigns(id);
    if (bare.length < LEAST_SIGNS || !/\d/.test(bare)) continue;
    const others = bySigns.get(bare);
    if (others === undefined) bySigns.set(bare, [id]);
    else others.push(id);
  }
  const isOneTable = (one: string, other: string): boolean =>
    [...(numbers.get(one) ?? [])].some((table) => numbers.get(other)?.has(table) === true);
  const mayBeOne = (one: string, other: string): boolean =>
    !isOneTable(one, other) && !areKeptApart(separate, 'part', one, other);
  const proposals: MergeProposal[] = [];
  // What counts as one number cannot count as another too.
  const gone = new Set<string>();
  const propose = (cause: MergeCause, keep: string, absorbed: readonly string[], how: string): void => {
    if (absorbed.length === 0) return;
    const names = [keep, ...absorbed].map((id) => `“${id}”`).join(' and ');
    for (const id of absorbed) gone.add(id);
    proposals.push({
      kind: 'part',
      keep,
      absorbed: [...absorbed],
      cause,
      evidence: `${names} ${how}; no table has both.`,
    });
  };
  for (const [keep = '', ...others] of bySigns.values()) {
    const alike = others.filter((id) => foldId(id) !== foldId(keep) && standAlike(keep, id) && mayBeOne(keep, id));
    propose('signs', keep, alike, 'differ only in the signs between their letters and figures');
  }
  for (const id of numbers.keys()) {
    const base = readRevised(id);
    const [known] = base === null ? [] : (bySigns.get(dropSigns(base)) ?? []);
    if (known === undefined || known === id || gone.has(id) || !standAlike(known, base ?? '') || !mayBeOne(known, id))
      continue;
    propose('revision', known, [id], 'differ only in what may be a revision behind the number');
  }
  return proposals;
}

/** A number without what may be a revision behind it; null where nothing may be one. */
export function readRevised(id: string): string | null {
  return id.length > LONGEST_NUMBER ? null : (REVISED.exec(id)?.[1] ?? null);
}

/** Returns a number by its letters and figures alone. */
export function dropSigns(id: string): string {
  return foldId(id).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Whether the signs of two numbers stand at the same places, or one of them has none. */
export function standAlike(one: string, other: string): boolean {
  const [first, second] = [one, other].map(listGaps);
  return first === '' || second === '' || first === second;
}

/** How many letters and figures stand before each gap in a number. */
function listGaps(id: string): string {
  const pieces = id.normalize('NFKC').split(/[^\p{L}\p{N}]+/u);
  return pieces
    .slice(0, -1)
    .map(({ length }) => length)
    .join(' ');
}
