import { foldHeader } from '../../dictionary/fold-header.ts';
import { findDaysIn } from '../../dictionary/lines/time-units.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';

/** Headings of a unit of time, folded; `M` and `T` below any other are metres and tonnes. */
const OF_TIME =
  /time|zeit|tempo|temps|tiempo|prazo|plazo|delai|frist|lead|(?:^| )lt(?: |$)|period|czas|doba|sure|срок|期|周期|時間|时间/u;

/** A span of time in a cell: `4 wks`, `6-8 Wochen`. */
const SPAN = /^[~≈<>]?\s*\d[\d.,\s–-]*\s?(\p{L}[\p{L}. ]*)$/u;

/** `Lead` alone is a metal as well: it is a time if all its cells are spans of time, and no other column is one. */
function settleBareLead(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (listPlaces(chosen, 'lead-time').length > 0) return;
  const place = header.findIndex((name, at) => {
    const { filled = 0, samples = [] } = profiles[at] ?? {};
    if (foldHeader(name).text !== 'lead' || (chosen[at]?.meaning ?? null) !== null || filled === 0) return false;
    return samples.every((cell) => findDaysIn(SPAN.exec(cell.trim())?.[1] ?? '') !== undefined);
  });
  if (place >= 0) chosen[place] = { meaning: 'lead-time', confidence: 0.9, reason: 'Its cells are spans of time.' };
}

/**
 * A column right beside lead times with units of time in its cells, and nothing else, gives their unit: `8`, `settimane`. It does not if the header
 * of the times gives one itself, nor by letters alone that are units of goods as well.
 */
export function settleLeadUnits(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  settleBareLead(header, profiles, chosen);
  const [time, further] = listPlaces(chosen, 'lead-time');
  if (time === undefined || further !== undefined || (profiles[time]?.numbers ?? 0) < 0.5) return;
  const { text, bracketed } = foldHeader(header[time] ?? '');
  const words = [...text.split(' ').filter((word) => word.length > 2), bracketed ?? ''];
  if (words.some((word) => findDaysIn(word) !== undefined)) return;
  const place = [time + 1, time - 1].find((at) => {
    const profile = profiles[at];
    const meaning = chosen[at]?.meaning ?? null;
    return (
      profile !== undefined &&
      profile.filled > 0 &&
      (meaning === null || meaning === 'unit') &&
      profile.samples.every((cell) => findDaysIn(cell) !== undefined) &&
      (OF_TIME.test(foldHeader(header[at] ?? '').text) ||
        profile.samples.some((cell) => !/^\p{Script=Latin}{1,2}$/u.test(cell)))
    );
  });
  if (place !== undefined)
    chosen[place] = { meaning: 'lead-time', confidence: 0.85, reason: 'It says in which unit the time beside it is.' };
}
