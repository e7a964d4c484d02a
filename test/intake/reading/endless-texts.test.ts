import { describe, expect, it } from 'vitest';
import { dropNamedFormulas } from '../../../src/catalogue/words/named-formula.ts';
import { importFiles } from '../../../src/intake/import-files.ts';
import { readLevel } from '../../../src/intake/foreign/bom/bom-layout.ts';
import { cutColumns } from '../../../src/intake/reading/cut-columns.ts';
import { readXmlTree } from '../../../src/intake/reading/declarations/read-xml-tree.ts';
import { isCentralEuropean } from '../../../src/intake/reading/latin-neighbours.ts';
import { readWordsOf } from '../../../src/intake/settling/part-words.ts';

const MANY = 100_000;
const OPTIONS = { name: 'T', demo: false, dataDate: null, today: '2026-12-01' };
const toLatin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const toRows = (bits: string) =>
  ['ITEM        QTY   VALUE', ...[1, 2, 3].map((row) => `PUMP-00${String(row)}   ${bits}x   10`)].join('\n');
const toMail = (type: string, text: string) =>
  toLatin(`From: a@b.c\r\nSubject: parts\r\nContent-Type: text/${type}; charset=utf-8\r\n\r\n${text}\r\n`);

/** What went over a text once for each of its signs, with what is read of it. */
const ENDLESS: readonly (readonly [string, () => unknown, unknown])[] = [
  [
    'capitals in the number of a part',
    () => readWordsOf({ partNumber: 'A'.repeat(MANY), description: '', form: null }),
    '',
  ],
  [
    'formulas of an element that is named',
    () => dropNamedFormulas(`Dysprosium ${'Dy '.repeat(MANY / 10)}`).trimEnd(),
    'Dysprosium',
  ],
  [
    'letters that are no attribute',
    () => {
      const tree = readXmlTree(`<a ${'b'.repeat(MANY)} c="1"/>`);
      return typeof tree === 'string' ? tree : tree.attributes.get('c');
    },
    '1',
  ],
  ['figures in columns of fixed width', () => cutColumns(toRows('7'.repeat(MANY))), null],
  ['letters before none of Poland', () => isCentralEuropean(toLatin('é'.repeat(MANY))), false],
  ['letters of one accent before none of another', () => isCentralEuropean(toLatin('Èè'.repeat(MANY))), false],
  [
    'blanks behind the dots of a level',
    () => Array.from({ length: 2000 }, () => readLevel(`.${' '.repeat(248)}x`))[0],
    null,
  ],
];

describe('a text without end', () => {
  it.each(ENDLESS)('is read in a moment: %s', (_, read, wanted) => {
    const from = process.cpuUsage();
    const found = read();
    const { user, system } = process.cpuUsage(from);
    expect(found).toBe(wanted);
    expect((user + system) / 1000).toBeLessThan(1000);
  });

  it.each([
    ['of line ends', '\n'.repeat(MANY)],
    ['of strings behind a long name', `(${'_'.repeat(MANY)}${"'b' ".repeat(MANY / 5)}, 2)`],
  ])('is read in a moment in a dump of a database %s', async (_, values) => {
    const dump = `INSERT INTO parts (part_number, description) VALUES ('A-1', 'x');\nINSERT INTO parts VALUES ${values}`;
    const from = process.cpuUsage();
    await importFiles([{ name: 'dump.sql', bytes: toLatin(dump) }], OPTIONS);
    const { user, system } = process.cpuUsage(from);
    expect((user + system) / 1000).toBeLessThan(5000);
  });

  it.each([
    ['of beginnings of tags', toMail('plain', '<'.repeat(MANY))],
    [
      'of blocks in blocks',
      toMail('html', `<table><tr><td>Material</td></tr></table>${'<blockquote>'.repeat(MANY / 5)}`),
    ],
    [
      'of beginnings of blocks',
      toMail('html', `<table><tr><td>Material</td></tr></table>${'<blockquote'.repeat(MANY / 5)}`),
    ],
    ['of one line that is drawn', toMail('html', `<table><tr><td>Material</td></tr></table>${'-'.repeat(MANY)}`)],
  ])('is read in a moment in a letter %s', async (_, bytes) => {
    const from = process.cpuUsage();
    await importFiles([{ name: 'note.eml', bytes }], OPTIONS);
    const { user, system } = process.cpuUsage(from);
    expect((user + system) / 1000).toBeLessThan(5000);
  });
});

describe('what such texts have in common with others', () => {
  it('is read as it was', () => {
    expect(readWordsOf({ partNumber: 'PUMP 12', description: '', form: null })).toBe('PUMP 12');
    expect(readWordsOf({ partNumber: 'PUM 12', description: '', form: null })).toBe('');
    expect(dropNamedFormulas('Gallium arsenide GaAs')).toBe('Gallium arsenide  ');
    expect(dropNamedFormulas('Motor GaN')).toBe('Motor GaN');
    expect(readXmlTree(`<a x b="1"c='2' d = "3" e=4 f="5" />`)).toMatchObject({
      attributes: new Map([
        ['b', '1'],
        ['c', '2'],
        ['d', '3'],
        ['f', '5'],
      ]),
    });
    expect(isCentralEuropean(toLatin('Èíslo dílu'))).toBe(true);
    expect(isCentralEuropean(toLatin('È í'))).toBe(false);
    for (const [cell, level] of [
      ['2', 2],
      ['. . 2', 2],
      ['Level 2', 2],
      ['L: 3', 3],
      ['..3', 3],
      [': 4', 4],
      ['Stufe.1', 1],
      ['2.0', 2],
      ['2.1', null],
      ['x2', null],
    ] as const)
      expect(readLevel(cell), cell).toBe(level);
  });
});
