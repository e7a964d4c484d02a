import { describe, expect, it } from 'vitest';
import { dropNamedFormulas } from '../../../src/catalogue/words/named-formula.ts';
import { importFiles } from '../../../src/intake/import-files.ts';
import { readLevel } from '../../../src/intake/foreign/bom/bom-layout.ts';
import { cutColumns } from '../../../src/intake/reading/cut-columns.ts';
import { readXmlTree } from '../../../src/intake/reading/declarations/read-xml-tree.ts';
import { isCentralEuropean } from '../../../src/intake/reading/latin-neighbours.ts';
import { readWordsOf } from '../../../src/intake/settling/part-words.ts';
import { tellColumns } from '../../../src/intake/tables/tell-columns.ts';
import { createAnswerReader } from '../../../src/intake/values/contents/answer-marks.ts';
import { saysMaybe } from '../../../src/intake/values/contents/hedged-words.ts';
import { speaksAgainstValues } from '../../../src/intake/values/contents/words-on-values.ts';
import { isOutOfTime } from '../../../src/intake/values/limited-hold.ts';
import { parseFigure } from '../../../src/intake/values/parse-figure.ts';

const MANY = 100_000;
/** Processor time below which a reading is no measure, in microseconds. */
const LEAST = 30_000;
const OPTIONS = { name: 'T', demo: false, dataDate: null, today: '2026-12-01' };
const toLatin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
/** Least processor time of two readings, in microseconds. */
async function measure(read: () => unknown): Promise<number> {
  const costs: number[] = [];
  for (const _ of [1, 2]) {
    const from = process.cpuUsage();
    await read();
    const { user, system } = process.cpuUsage(from);
    costs.push(user + system);
  }
  return Math.min(...costs);
}

/** Four times as many signs take some four times as long; once for each of them, it would be sixteen times. */
async function expectLinear(read: (many: number) => unknown): Promise<void> {
  const some = await measure(() => read(MANY / 4));
  expect(await measure(() => read(MANY))).toBeLessThan(10 * Math.max(some, LEAST));
}

const toRows = (bits: string) =>
  ['ITEM        QTY   VALUE', ...[1, 2, 3].map((row) => `PUMP-00${String(row)}   ${bits}x   10`)].join('\n');
/** A list without a header whose last column holds the text. */
const toList = (text: string) => [1, 2, 3].map((row) => [`PUMP-00${String(row)}`, '2', text]);
const toMail = (type: string, text: string) =>
  toLatin(`From: a@b.c\r\nSubject: parts\r\nContent-Type: text/${type}; charset=utf-8\r\n\r\n${text}\r\n`);

/** What went over a text once for each of its signs, with what is read of it. */
const ENDLESS: readonly (readonly [string, (many: number) => unknown, unknown])[] = [
  [
    'capitals in the number of a part',
    (many) => readWordsOf({ partNumber: 'A'.repeat(many), description: '', form: null }),
    '',
  ],
  [
    'formulas of an element that is named',
    (many) => dropNamedFormulas(`Dysprosium ${'Dy '.repeat(many / 10)}`).trimEnd(),
    'Dysprosium',
  ],
  [
    'letters that are no attribute',
    (many) => {
      const tree = readXmlTree(`<a ${'b'.repeat(many)} c="1"/>`);
      return typeof tree === 'string' ? tree : tree.attributes.get('c');
    },
    '1',
  ],
  ['figures in columns of fixed width', (many) => cutColumns(toRows('7'.repeat(many))), null],
  ['letters before none of Poland', (many) => isCentralEuropean(toLatin('é'.repeat(many))), false],
  ['letters of one accent before none of another', (many) => isCentralEuropean(toLatin('Èè'.repeat(many))), false],
  [
    'blanks behind the dots of a level',
    (many) => Array.from({ length: many / 50 }, () => readLevel(`.${' '.repeat(248)}x`))[0],
    null,
  ],
  [
    'designators with several blanks between them',
    (many) =>
      tellColumns(toList(`R1${'   R1'.repeat(many / 5)}!`))
        ?.map(({ meaning }) => meaning)
        .join(),
    'part-number,quantity,description',
  ],
  ['figures before what may be a unit', (many) => parseFigure('a1 '.repeat(many / 10), false, 'Wh/kg'), null],
  ['beginnings of a word that something holds', (many) => speaksAgainstValues('действa'.repeat(many / 20)), false],
  ['beginnings of a word for the year before', (many) => saysMaybe('прошл'.repeat(many / 5)), false],
  ['beginnings of a last day', (many) => isOutOfTime('expir'.repeat(many / 5), '2026-12-01'), false],
  [
    'empty boxes to tick with blanks in them, in a short cell',
    (many) => Array.from({ length: 40 }, () => createAnswerReader([])(`${'a(   )'.repeat((13 * many) / MANY)}!`))[0],
    null,
  ],
];

describe('a text without end', () => {
  it.each(ENDLESS)('is read in time that grows as it does: %s', async (_, read, wanted) => {
    expect(read(MANY)).toBe(wanted);
    await expectLinear(read);
  });

  it.each([
    ['of line ends', (many: number) => '\n'.repeat(many)],
    ['of strings behind a long name', (many: number) => `(${'_'.repeat(many)}${"'b' ".repeat(many / 5)}, 2)`],
  ])('is so in a dump of a database %s', async (_, write) => {
    const head = `INSERT INTO parts (part_number, description) VALUES ('A-1', 'x');\nINSERT INTO parts VALUES `;
    await expectLinear((many) => importFiles([{ name: 'dump.sql', bytes: toLatin(head + write(many)) }], OPTIONS));
  });

  it('is so in a title of figures above a list', async () => {
    const list = 'Material,Bezeichnung,Menge,Lieferant\nA-1,Magnet,4,Magna\nA-2,Rotor,5,Magna\nA-3,Rotor,6,Magna\n';
    const write = (many: number) => toLatin(`${'1'.repeat((32_000 * many) / MANY)}!\n\n${list}`);
    await expectLinear((many) => importFiles([{ name: 'list.csv', bytes: write(many) }], OPTIONS));
  });

  const TABLE = '<table><tr><td>Material</td></tr></table>';
  it.each([
    ['of beginnings of tags', (many: number) => toMail('plain', '<'.repeat(many))],
    ['of blocks in blocks', (many: number) => toMail('html', TABLE + '<blockquote>'.repeat(many / 5))],
    ['of beginnings of blocks', (many: number) => toMail('html', TABLE + '<blockquote'.repeat(many / 5))],
    ['of one line that is drawn', (many: number) => toMail('html', TABLE + '-'.repeat(many))],
  ])('is so in a letter %s', async (_, write) => {
    await expectLinear((many) => importFiles([{ name: 'note.eml', bytes: write(many) }], OPTIONS));
  });
});

describe('a list of JSON', () => {
  const write = (objects: readonly object[]) => [
    { name: 'list.json', bytes: new TextEncoder().encode(JSON.stringify(objects)) },
  ];
  const refused = async (objects: readonly object[]) =>
    (await importFiles(write(objects), OPTIONS)).document.files.map((file) => file.refused ?? '');

  it('is no table where each object has a field of its own, and one with many optional fields is', async () => {
    const apart = Array.from({ length: 2500 }, (_, row) => ({ [`field ${String(row)}`]: 1 }));
    expect((await refused(apart)).join(' ')).toContain('2500 objects with 2500 different fields');
    const wide = Array.from({ length: 300 }, (_, row) => ({
      part_number: `A-${String(row)}`,
      description: 'Screw',
      ...Object.fromEntries(Array.from({ length: 12 }, (__, at) => [`option ${String(row * 12 + at)}`, 'x'])),
    }));
    expect((await refused(wide)).join(' ')).not.toContain('different fields');
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
    expect(parseFigure('300   Wh / kg', false, 'Wh/kg')).toEqual({ min: 300, max: 300, text: null });
    expect(isOutOfTime('expires on: 2026-01-31', '2026-12-01')).toBe(true);
    expect(saysMaybe('по данным прошлого года')).toBe(true);
    expect(speaksAgainstValues('действительно только для партии 7')).toBe(true);
    expect(createAnswerReader([])('yes [ x ] no [  ]')).toMatchObject({ isYes: true });
    for (const cell of ['R1', 'R1, R2;R3', 'R1 R2-R3', 'C10 , C11  C12'])
      expect(tellColumns(toList(cell))?.at(-1)?.meaning, cell).toBe('designators');
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
