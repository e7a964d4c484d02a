import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../src/intake/import-files.ts';
import type { ImportOutcome } from '../../../src/intake/base/import-outcome.ts';

type Cells = readonly (string | null)[];

/** A filled form: scope, the answers to "does it remain in the products", and the products that it lists. */
function makeForm(
  scope: string,
  answers: readonly Cells[],
  products: readonly Cells[],
  explained?: string,
): Uint8Array {
  const book = utils.book_new();
  const add = (name: string, rows: readonly Cells[]): void => {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  };
  if (explained !== undefined)
    add('Instructions', [
      [null, 'How to fill in'],
      [null, explained],
      [null, '3. Ask'],
    ]);
  add('Declaration', [
    [null, 'Company Name (*):', null, 'Nordfels Werkzeug'],
    [null, 'Declaration Scope or Class (*):', null, scope],
    [null, 'Effective Date (*):', null, '2026-02-03'],
    [null, '1) Is any 3TG intentionally added or used in the product(s)? (*)', null, 'Answer', null, 'Comments'],
    [null, 'Tantalum (*)', null, 'Yes'],
    [null, '2) Does any 3TG remain in the product(s)? (*)', null, 'Answer'],
    ...answers,
    [null, '3) Do any of the smelters source the 3TG from the covered countries? (*)', null, 'Answer'],
    [null, 'Tin (*)', null, 'Yes'],
  ]);
  add('Product List', [
    [null, "Manufacturer's Product Number (*)", "Manufacturer's Product Name", 'Requester Product Number', 'Comments'],
    ...products,
  ]);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const ANSWERS: readonly Cells[] = [
  [null, 'Tantalum (*)', null, 'No'],
  [null, 'Gold (*)', null, 'Unknown'],
  [null, 'Tungsten (*)', null, 'Yes'],
];
const PRODUCTS: readonly Cells[] = [
  [null, 'NF-1', 'Carbide insert', 'E-1'],
  [null, 'NF-2', 'Drill bit', null],
];

function importForm(form: Uint8Array): Promise<ImportOutcome> {
  const parts = new TextEncoder().encode('part_number,description\nE-1,End mill\n');
  const files = [
    { name: 'parts.csv', bytes: parts },
    { name: 'cmrt.xlsx', bytes: form },
  ];
  return importFiles(files, { name: 'Test', demo: false, dataDate: null });
}

const listContents = (outcome: ImportOutcome): unknown =>
  outcome.dataset?.composition.map(({ partNumber, substance, massPctMin, massPctMax, evidence, evidenceDate }) => [
    `${partNumber} ${substance}`,
    massPctMin,
    massPctMax,
    evidence,
    evidenceDate,
  ]);

describe('a filled minerals declaration', () => {
  it('says which metals remain in the products that it lists, by our number where it states that, with no amount and no end', async () => {
    const outcome = await importForm(makeForm('B. Product (or List of Products)', ANSWERS, PRODUCTS));
    expect(listContents(outcome)).toEqual([
      ['E-1 W', 0, 100, 'declared', '2026-02-03'],
      ['E-1 rest', 0, 100, 'declared', '2026-02-03'],
      ['NF-2 W', 0, 100, 'declared', '2026-02-03'],
      ['NF-2 rest', 0, 100, 'declared', '2026-02-03'],
    ]);
    expect(outcome.ledger.reading.every(({ filled, read, unread }) => filled === read + unread)).toBe(true);
    // The two sheets of which its answers are taken are not said to be unread.
    const messages = outcome.document.problems.map(({ message }) => message);
    for (const sheet of ['Declaration', 'Product List'])
      expect(messages.filter((one) => one.includes(`sheet ${sheet} `))).toEqual([
        `What the sheet ${sheet} answers is read as the sheet metals of the listed products; what else it says is not.`,
      ]);
  });

  it('is read behind instructions that explain its question, and takes no comment for an answer', async () => {
    const answers: Cells[] = [
      [null, 'Gold (*)', null, 'No', null, 'Yes, all suppliers were asked'],
      [null, 'Tin (*)', null, null, null, 'Yes'],
      [null, 'Tungsten (*)', null, 'Yes', null, 'No remark'],
    ];
    const explained = '2. Does any 3TG remain in the product(s)? Say yes or no for each metal.';
    const form = makeForm('B. Product (or List of Products)', answers, PRODUCTS, explained);
    expect(listContents(await importForm(form))).toEqual(
      listContents(await importForm(makeForm('B. Product (or List of Products)', ANSWERS, PRODUCTS))),
    );
  });

  it('is read in Chinese as well', async () => {
    const answers: Cells[] = [[null, '钨', null, '是']];
    const book = makeForm('B.产品（或产品列表）', answers, PRODUCTS);
    expect(listContents(await importForm(book))).toHaveLength(4);
  });

  it.each([
    ['is of the whole company', 'A. Company', ANSWERS],
    ['has a scope of its own', 'C. User defined', ANSWERS],
    [
      'says no, unknown or nothing',
      'B. Product',
      [
        [null, 'Tungsten', null, 'No'],
        [null, 'Tin', null, ''],
        [null, 'Gold', null, 'Unknown'],
      ],
    ],
  ])('gives no part a metal where it %s', async (_, scope, answers) => {
    const outcome = await importForm(makeForm(scope, answers, PRODUCTS));
    expect(listContents(outcome)).toEqual([]);
  });
});
