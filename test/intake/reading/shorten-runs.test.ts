import { expect, it } from 'vitest';
import { shortenRuns } from '../../../src/intake/reading/shorten-runs.ts';
import { importText } from '../import-text.ts';

it.each([
  ['blanks', `a${' '.repeat(251)}b`, `a${' '.repeat(250)}b`],
  ['signs of any kind', `1${'-('.repeat(16_000)}2`, `1${'-('.repeat(62)}-(${'-('.repeat(62)}2`],
  ['signs of two units each', `a${'🧲'.repeat(300)}b`, `a${'🧲'.repeat(250)}b`],
])('leaves the middle of a run of more than 250 out: %s', (_, cell, short) => {
  expect(shortenRuns(cell)).toBe(short);
});

it.each([
  ['250 of them', `a${' '.repeat(250)}b`],
  ['letters', 'a'.repeat(32_000)],
  ['words of a script without blanks', '磁石'.repeat(16_000)],
  ['figures', '0'.repeat(32_000)],
  ['words with blanks between', 'Dy 2.5 % '.repeat(3000)],
])('leaves alone what says something, or is no longer: %s', (_, cell) => {
  expect(shortenRuns(cell)).toBe(cell);
});

it('keeps a file from taking minutes, and says so with its row', async () => {
  const signs = ' -('.repeat(10_000);
  const outcome = await importText({
    'parts.csv': `part_number,description\nP-1,plain\nP-2,magnet ${signs}N42\n"${signs}q",other\n`,
  });
  const notes = outcome.document.problems.filter(({ code }) => code === 'cells-shortened');
  expect(notes.map(({ file, row }) => [file, row])).toEqual([['parts.csv', 3]]);
  expect(notes[0]?.message).toContain('of 2 rows');
  expect(outcome.dataset?.parts[1]?.description).toMatch(/^magnet [ (-]{200,260}N42$/);
});
