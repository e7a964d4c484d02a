import { describe, expect, it } from 'vitest';
import { describeStanding } from '../../../src/app/words/law/describe-standing.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { Reading } from '../../../src/domain/closed-lists.ts';
import { getStandings } from '../../../src/engine/controls/status.ts';

const catalogue = loadCatalogue();

/** What the sheet of a part says of a rule on a day, under a reading. */
function say(limb: string, lawDate: string, reading: Reading): string {
  const { status } = getStandings(catalogue, {}, { lawDate, suspensionEnd: 'inclusive', reading }).get(limb)!;
  return describeStanding({ status, limb, measureId: limb.replace(/#.*/, '') }, catalogue, lawDate).replaceAll(
    '\u00A0',
    ' ',
  );
}

describe(describeStanding, () => {
  it.each([
    ['mofcom-2025-18', '2025-04-03', 'open', 'not in force before 4 Apr 2025'],
    ['mofcom-2025-18', '2026-12-01', 'open', 'in force since 4 Apr 2025'],
    ['mofcom-2025-62', '2025-10-20', 'open', 'in force since 9 Oct 2025'],
    ['mofcom-2025-58', '2026-11-10', 'open', 'suspended to 10 Nov 2026'],
    // Paused one day before its start: it was in force on no day before 11 November 2026.
    ['mofcom-2025-58', '2026-11-11', 'law', 'in force, its pause ended on 10 Nov 2026'],
    ['mofcom-2024-46#2', '2026-11-28', 'law', 'in force, its pause ended on 27 Nov 2026'],
    ['mofcom-2025-58', '2026-11-11', 'open', 'status unclear, its window ran out on 10 Nov 2026'],
    // No act prolonged it: what holds is the word of both sides.
    [
      'mofcom-2025-58',
      '2026-11-11',
      'agreed',
      'taken as suspended to 10 Jan 2027 as agreed; by law its pause ended on 10 Nov 2026',
    ],
    ['mofcom-2025-58', '2027-01-11', 'agreed', 'status unclear, its window ran out on 10 Nov 2026'],
  ] as const)('says of %s on %s by the reading %s: %s', (limb, lawDate, reading, words) => {
    expect(say(limb, lawDate, reading)).toBe(words);
  });
});
