import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_WORDS } from '../../../src/intake/dictionary/column-words.ts';
import { findHeaderMeanings } from '../../../src/intake/dictionary/find-meaning.ts';
import { foldHeader } from '../../../src/intake/dictionary/fold-header.ts';
import { getHeaderShape } from '../../../src/intake/mapping/propose-mapping.ts';
import type { TableProposal } from '../../../src/intake/base/table-proposal.ts';
import { importText } from '../import-text.ts';

function listMeanings(proposal: TableProposal | undefined): Record<string, string | null> {
  return Object.fromEntries((proposal?.columns ?? []).map(({ header, meaning }) => [header, meaning]));
}

describe(foldHeader, () => {
  it.each([
    ['QTY. (pcs)', 'qty', 'pcs'],
    ['Unit\u00A0Price\n[EUR]', 'unit price', 'EUR'],
    ['UoM', 'uom', null],
    ['ownMaterialNumber', 'own material number', null],
    ['Größe', 'grosse', null],
    ['Désignation', 'designation', null],
    ['数量（个）', '数量', '个'],
    ['Line #', 'line number', null],
  ])('reads %j as %j with %j in brackets', (header, text, bracketed) => {
    expect(foldHeader(header)).toEqual({ text, bracketed });
  });

  it('takes the micro sign and the Greek letter as one', () => {
    expect(foldHeader('\u00B5F').text).toBe(foldHeader('\u03BCF').text);
  });
});

describe(findHeaderMeanings, () => {
  it('knows every word of the dictionary, in any case and between any punctuation', () => {
    const wrong = COLUMN_WORDS.flatMap(([meaning, words]) =>
      words
        .split('; ')
        .flatMap((word) => [word, word.toUpperCase(), ` ${word}: `, word.replaceAll(' ', '_')])
        .filter((word) => !findHeaderMeanings(word).some((found) => found.meaning === meaning)),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['Price per 1000', 'price'],
    ['Unit Price Qty 100', 'price'],
    ['EK-Preis Menge 10', 'price'],
    ['Min. Qty.', 'minimum-order'],
    ['Qty / Reel', 'purchase-multiple'],
    ['Lot Qty', 'lot-size'],
    ['Stock Quantity', 'stock'],
    ['Line total cost', null],
  ])('never reads %j as a quantity but as %j', (header, meaning) => {
    const found = findHeaderMeanings(header);
    expect(found.map((one) => one.meaning)).not.toContain('quantity');
    expect(found[0]?.meaning).toBe(meaning);
  });

  it.each([
    ['Manufacturer 1', 'maker'],
    ['Secondary Share', 'share'],
    ['Zweitlieferant', 'supplier'],
    ['Manufacturer Part Number 2', 'maker-part-number'],
    ['Komponentennummer', 'part-number'],
    ['Stufe', 'level'],
    ['ME', 'unit'],
    ['Qty per board', 'quantity'],
    ['子件编码', 'part-number'],
  ])('reads %j as %j', (header, meaning) => {
    expect(findHeaderMeanings(header)[0]?.meaning).toBe(meaning);
  });
});

describe('the proposal of a table', () => {
  it('names purpose, columns and samples, with a reason and a confidence for each', async () => {
    const outcome = await importText({
      'list.csv': 'Part Number,Description,Qty,Country of origin\nA,Motor,2,China\nB,Magnet,8,Japan',
    });
    const [proposal] = outcome.proposals;
    expect(proposal).toMatchObject({ file: 'list.csv', sheet: null, headerRow: 1, purpose: 'bom' });
    expect(proposal?.columns[3]).toMatchObject({
      header: 'Country of origin',
      samples: ['China', 'Japan'],
      meaning: 'origin-country',
    });
    for (const { confidence, reason } of proposal?.columns ?? []) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(reason).not.toBe('');
    }
  });

  it('is certain of canonical tables', async () => {
    const outcome = await importText({ 'parts.csv': 'part_number,kind,density,colour\na,product,1,red' });
    const [proposal] = outcome.proposals;
    expect(proposal).toMatchObject({ purpose: 'parts', confidence: 1 });
    expect(proposal?.columns.map(({ meaning, confidence }) => [meaning, confidence])).toEqual([
      ['part_number', 1],
      ['kind', 1],
      ['density', 1],
      [null, 0],
    ]);
  });

  it('lets the cells decide what a header leaves open', async () => {
    const counted = await importText({ 'a.csv': 'Item,MPN,Qty\n1,X-7,2\n2,Y-8,3' });
    expect(listMeanings(counted.proposals[0])).toEqual({
      Item: 'item-number',
      MPN: 'maker-part-number',
      Qty: 'quantity',
    });
    const named = await importText({ 'a.csv': 'Item,Description,Qty\nM-100,Motor,2\nM-200,Lid,3' });
    expect(listMeanings(named.proposals[0])).toEqual({
      Item: 'part-number',
      Description: 'description',
      Qty: 'quantity',
    });
  });

  it('keeps the country of each of several suppliers, and of one supplier the best', async () => {
    const several = await importText({ 'a.csv': 'Part,Supplier 1,Country 1,Supplier 2,Country 2\nA,Nord,DE,Ost,CN\n' });
    expect(listMeanings(several.proposals[0])).toMatchObject({ 'Country 1': 'country', 'Country 2': 'country' });
    const one = await importText({ 'a.csv': 'Part,Supplier,Country 1,Country 2\nA,Nord,DE,CN\n' });
    expect(Object.values(listMeanings(one.proposals[0])).filter((meaning) => meaning === 'country')).toHaveLength(1);
  });

  it('does not change when columns are shuffled', async () => {
    const rows = [
      ['Part Number', 'Description', 'Qty', 'UoM', 'Unit Price', 'MOQ', 'Manufacturer'],
      ['P-100', 'Motor', '2', 'pcs', '12.50', '1000', 'Acme'],
      ['P-200', 'Magnet', '8', 'pcs', '0.85', '5000', 'Beta'],
    ];
    const write = (order: readonly number[]) =>
      rows.map((row) => order.map((place) => row[place]).join(',')).join('\n');
    const plain = await importText({ 'list.csv': write([0, 1, 2, 3, 4, 5, 6]) });
    expect(plain.counts).toMatchObject({ bom: 2 });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), async (order) => {
        const outcome = await importText({ 'list.csv': write(order) });
        expect(outcome.dataVersion).toBe(plain.dataVersion);
        expect(outcome.proposals[0]?.shape).toBe(plain.proposals[0]?.shape);
      }),
      { numRuns: 40 },
    );
  });

  it('does not change with the decimal style', async () => {
    const point = await importText({ 'list.csv': 'Part Number;Description;Qty\nP-100;Motor;2.5\nP-200;Wire;1,250.75' });
    const comma = await importText({ 'list.csv': 'Part Number;Description;Qty\nP-100;Motor;2,5\nP-200;Wire;1.250,75' });
    expect(point.document.files[0]?.tables[0]?.quantity).toBe(1253.25);
    expect(comma.dataVersion).toBe(point.dataVersion);
  });
});

describe('Remembered mappings', () => {
  const january = 'Ident,Thing,Needed\nP-100,Motor,2\nP-200,Magnet,8';
  const february = 'NEEDED,Ident,Thing\n3,P-100,Motor\n9,P-200,Magnet';

  it('makes next month’s file of that shape, with columns moved, be read without a question', async () => {
    const before = await importText({ 'january.csv': january });
    expect(before.document.files[0]?.refused).toContain('matches no table');
    const [proposal] = before.proposals;
    if (proposal === undefined) throw new Error('no proposal');
    const mapping = {
      shape: proposal.shape,
      purpose: 'bom',
      columns: [
        { header: 'Ident', meaning: 'part-number' },
        { header: 'Thing', meaning: 'description' },
        { header: 'Needed', meaning: 'quantity' },
      ],
    };
    const kept: unknown = JSON.parse(JSON.stringify(mapping));
    expect(kept).toEqual(mapping);
    const now = await importText({ 'january.csv': january }, { mappings: [mapping] });
    expect(now.document.files[0]?.tables[0]).toMatchObject({ rows: 2, parts: 2, quantity: 10 });
    const next = await importText({ 'february.csv': february }, { mappings: [mapping] });
    expect(next.document.files[0]?.tables[0]).toMatchObject({ rows: 2, parts: 2, quantity: 12 });
    expect(next.proposals[0]).toMatchObject({ purpose: 'bom', confidence: 1 });
  });

  it('leaves the columns that nobody decided as they are proposed for the decided purpose; a header may be given as written', async () => {
    const [proposal] = (await importText({ 'january.csv': january })).proposals;
    const columns = [
      { header: 'IDENT', meaning: 'part-number' as const },
      { header: 'Needed', meaning: 'quantity' as const },
    ];
    const mapping = { shape: proposal?.shape ?? '', purpose: 'bom' as const, columns };
    const outcome = await importText({ 'january.csv': january.replace('Thing', 'Name') }, { mappings: [mapping] });
    expect(outcome.document.files[0]?.refused).not.toBeNull();
    const now = await importText({ 'january.csv': january }, { mappings: [mapping] });
    expect(now.document.files[0]?.tables[0]).toMatchObject({ rows: 2, parts: 2, quantity: 10 });
    const [ident, thing] = now.proposals[0]?.columns ?? [];
    expect(ident).toMatchObject({ header: 'Ident', meaning: 'part-number', confidence: 1 });
    expect(thing).toMatchObject({ header: 'Thing', meaning: null, confidence: 0 });
  });

  it('keys a shape by the folded names, whatever their order', () => {
    expect(getHeaderShape(['Qty (pcs)', 'Part-No', ''])).toBe(getHeaderShape(['PART NO', 'qty']));
    expect(getHeaderShape(['a', 'b'])).not.toBe(getHeaderShape(['a']));
  });
});
