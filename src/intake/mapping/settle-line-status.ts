import { foldHeader } from '../dictionary/fold-header.ts';
import { asksActive, isOutOfUse, namesLineStatus } from '../dictionary/line-words.ts';
import { parseYesNo } from '../values/parse-values.ts';
import type { ColumnProfile } from './column-profile.ts';
import { has } from './settle-items.ts';
import type { Candidate } from './settle-parent-columns.ts';

/** `State` or `Active` in a bill says whether its lines are in use, in words or as yes and no. */
export function settleLineStatus(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  if (has(chosen, 'line-status')) return;
  const names = header.map((name) => foldHeader(name).text);
  const place = names.findIndex((name, at) => {
    if ((chosen[at]?.meaning ?? null) !== null) return false;
    const samples = profiles[at]?.samples ?? [];
    if (asksActive(name)) return samples.length > 0 && samples.every((cell) => isAnswer(cell));
    return namesLineStatus(name) && (profiles[at]?.filled ?? 0) > 0 && (profiles[at]?.numbers ?? 1) < 0.5;
  });
  if (place < 0) return;
  chosen[place] = { meaning: 'line-status', confidence: 0.7, reason: 'It says whether a line is in use still.' };
}

function isAnswer(cell: string): boolean {
  return parseYesNo(cell) !== null || isOutOfUse(cell) || /^[是否○×]$/.test(cell);
}
