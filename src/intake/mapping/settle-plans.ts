import { findPlanColumns } from '../dictionary/periods.ts';
import type { ColumnProfile } from './column-profile.ts';
import { has } from './settle-items.ts';
import type { Candidate } from './settle-parent-columns.ts';

/** Columns of months, quarters or weeks beside a part number hold what goes in each of them, where their cells are numbers. */
export function settlePlans(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const plan = findPlanColumns(header);
  if (plan === null || !has(chosen, 'part-number') || has(chosen, 'level') || has(chosen, 'parent')) return;
  const filled = plan.places.filter((place) => (profiles[place]?.filled ?? 0) > 0);
  if (filled.length === 0 || filled.some((place) => (profiles[place]?.numbers ?? 0) < 0.5)) return;
  for (const place of plan.places)
    chosen[place] = { meaning: 'period-demand', confidence: 0.85, reason: 'It is one period of a plan.' };
}
