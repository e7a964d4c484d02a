import { expect, test } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

const PARTS = 'part_number,description,kind\nM-1001,Magnet,component\nM-1002,Magnet,component\n';
const SOURCES = 'part_number,supplier_id,country\nM-1001,S1,CN\nM-1002,S1,CN\n';
const OLD =
  'Part number;Date;Substance;CAS;Content (%)\nM-1001;2025-03-10;Neodymium;7440-00-8;30\nM-1001;2025-03-10;Dysprosium;7429-91-6;0\nM-1001;2025-03-10;Iron;7439-89-6;70\n';
/** A list of contents in words of no language that the import knows. */
const UNKNOWN = (number: string): string =>
  `Xqa;Yqa;Wqa;CAS;Vqa (%)\n${number};2026-01-26;neo;7440-00-8;28\n${number};2026-01-26;dys;7429-91-6;2\n${number};2026-01-26;fer;7439-89-6;70\n`;
const base = { 'parts.csv': PARTS, 'sourcing.csv': SOURCES, 'old.csv': OLD };

test('a newer list of CAS numbers whose words are not known lets no older list clear its part', async () => {
  expect((await readContents(base)).rows).toContain('M-1001 Dy 0 0');
  const { outcome, rows } = await readContents({ ...base, 'new.csv': UNKNOWN('M-1001') });
  expect(rows).not.toContain('M-1001 Dy 0 0');
  expect(rows).not.toContain('M-1001 rest 0 0');
  expect(rows).toContain('M-1001 Nd 30 30');
  expect(codes(outcome)).toContain('declaration-taken-back');
});

test('a list of CAS numbers of another part takes nothing from a list that is read', async () => {
  const { rows } = await readContents({ ...base, 'new.csv': UNKNOWN('M-1002') });
  expect(rows).toContain('M-1001 Dy 0 0');
});

test('the shares of substances in words that are not known are no shares of a source', async () => {
  const known =
    'Part number;Supplier;Date;Xqa;Yqa;Share (%)\nM-1001;S1;2026-01-26;neo;7440-00-8;28\nM-1001;S1;2026-01-26;dys;7429-91-6;2\nM-1001;S1;2026-01-26;fer;7439-89-6;70\n';
  const { outcome } = await readContents({ 'parts.csv': PARTS, 'sourcing.csv': SOURCES, 'new.csv': known });
  expect(outcome.dataset?.sourcing.map(({ partNumber, share }) => [partNumber, share])).toEqual([
    ['M-1001', 1],
    ['M-1002', 1],
  ]);
});
