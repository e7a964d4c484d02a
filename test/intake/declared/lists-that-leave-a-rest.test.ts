import { expect, it } from 'vitest';
import { readContents } from './read-contents.ts';

const rowsOf = async (text: string): Promise<string[]> => (await readContents({ 'list.csv': text })).rows;

it('a list of parts, substances and shares alone is whole where one substance is what the others leave over', async () => {
  // 30 and 2.4 of neodymium and dysprosium leave 67.6 to iron, and nothing to any other element.
  const english = await rowsOf(
    'Part number;Substance;Content %\nM-1;Neodymium;30\nM-1;Dysprosium;2.4\nM-1;Iron;balance\n',
  );
  expect(english).toEqual(['M-1 Nd 30 30', 'M-1 Dy 2.4 2.4', 'M-1 Fe 67.6 67.6', 'M-1 rest 0 0']);
  const chinese = await rowsOf('料號;物質名稱;含量(%)\nM-1;釹;30\nM-1;鏑;2.4\nM-1;鐵;餘量\n');
  expect(chinese).toEqual(english);
  const french = await rowsOf(
    'Référence;Substance;Teneur (% masse)\nM-1;Néodyme;30\nM-1;Dysprosium;< 0,1\nM-1;Fer;solde\n',
  );
  expect(french).toEqual(['M-1 Nd 30 30', 'M-1 Dy 0 0.1', 'M-1 Fe 69.9 70', 'M-1 rest 0 0']);
});

it('a list without such a substance, or of things that are none, stays what it was', async () => {
  expect(await rowsOf('Part number;Substance;Content %\nM-1;Neodymium;30\nM-1;Dysprosium;2.4\n')).toEqual([
    'M-1 Neodymium 30 30',
    'M-1 Dysprosium 2.4 2.4',
  ]);
  const { outcome, rows } = await readContents({
    'parts.csv': 'part_number,kind,unit\nM-1,component,pcs\n',
    'list.csv': 'Part number;Substance;Content %\nM-1;Sheet galvanised;30\nM-1;Cover grey;20\nM-1;Frame;balance\n',
  });
  expect(rows.some((row) => row.startsWith('M-1 rest'))).toBe(false);
  expect(outcome.notes.some(({ code }) => code === 'unknown-substance')).toBe(true);
});
