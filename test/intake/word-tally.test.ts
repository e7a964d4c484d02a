import { describe, expect, it } from 'vitest';
import { importText } from './import-text.ts';

async function readNotes(groups: readonly string[]) {
  const rows = groups.map((group, at) => `P-${at};Part ${at};${group};1`);
  const { document } = await importText({ 'parts.csv': `Part;Description;Material group;Price\n${rows.join('\n')}\n` });
  return document.problems.filter(({ code }) => code === 'unknown-word').map(({ row, message }) => [row, message]);
}

describe('words of no list', () => {
  it('are said each, where there are a few', async () => {
    expect(await readNotes(['0001', '0002', '0001'])).toEqual([
      [
        2,
        'Material group says “0001” in 2 rows, which is no word of its list; it counts as not known and is asked about.',
      ],
      [
        3,
        'Material group says “0002” in one row, which is no word of its list; it counts as not known and is asked about.',
      ],
    ]);
  });

  it('are one note where a column has many, with all its rows', async () => {
    const groups = Array.from({ length: 20 }, (_, at) => `00${10 + (at % 9)}`);
    expect(await readNotes(groups)).toEqual([
      [
        2,
        'Material group says 9 words in 20 rows that are no words of its list (“0010”, “0011”, “0012”, “0013”, “0014”, “0015” and 3 more); they count as not known and are asked about.',
      ],
    ]);
  });
});
