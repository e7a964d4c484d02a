import { expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const read = async (day: string, dates: readonly string[]) => {
  const rows = dates.map((date, index) => `M-${index + 1},Dy,0,0,declared,${date}\n`).join('');
  const parts = `part_number\n${dates.map((_, index) => `M-${index + 1}\n`).join('')}`;
  const { dataset, notes } = await importText(
    {
      'parts.csv': parts,
      'composition.csv': `part_number,substance,mass_pct_min,mass_pct_max,evidence,evidence_date\n${rows}`,
    },
    { today: day },
  );
  return { old: notes.filter(({ code }) => code === 'evidence-is-old'), rows: dataset?.composition.length };
};

it('names contents that were declared more than ten years before the import, which stand', async () => {
  const { old, rows } = await read('2026-11-30', ['2014-02-01', '2016-11-29', '2016-11-30', '']);
  expect(rows).toBe(4);
  expect(old.map(({ message }) => message)).toEqual([
    'What 2 parts contain is declared more than 10 years ago (M-1 of 2014-02-01, M-2 of 2016-11-29). It counts as it stands; have it confirmed, or let evidence end by its age (--evidence-months).',
  ]);
});

it('says nothing of younger ones', async () => {
  expect((await read('2026-11-30', ['2016-11-30', '2026-01-01'])).old).toEqual([]);
});
