import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../../src/intake/base/import-decisions.ts';
import { findProblem, importText, listErrors } from '../../import-text.ts';

const FILES = {
  'parts.csv': 'part_number,description,unit_price,currency\n000711,Magnet,2,EUR\n000712,Pump,100,EUR\n',
  'bom.csv': 'parent,child,quantity\n712,711,4\n',
  'suppliers.csv': 'supplier_id,name\n0000300711,Ganzhou Magnet Co.\n',
  'sourcing.csv': 'part_number,supplier_id,country\n711,300711,CN\n',
};

describe('numbers with leading zeros in one file and without in another', () => {
  it('are one, and said to be: every reference follows', async () => {
    const { dataset, joined, ...outcome } = await importText(FILES);
    expect(dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['000711', '000712']);
    expect(dataset?.bom).toMatchObject([{ parent: '000712', child: '000711' }]);
    expect(dataset?.sourcing).toMatchObject([{ partNumber: '000711', siteId: '0000300711@CN' }]);
    expect(joined).toHaveLength(3);
    expect(outcome.notes.find(({ code }) => code === 'numbers-joined')?.message).toContain('711 counts as 000711');
  });

  it('stay apart where one table has both, where letters follow, and where a person said so', async () => {
    const both = await importText({
      ...FILES,
      'parts.csv': `${FILES['parts.csv']}711,Other magnet,3,EUR\n712,Other,9,EUR\n`,
    });
    expect(both.joined.filter(({ kind }) => kind === 'part')).toEqual([]);
    expect(both.dataset?.parts).toHaveLength(4);
    const lettered = await importText({
      'parts.csv': 'part_number\n00A1\nP\n',
      'bom.csv': 'parent,child,quantity\nP,A1,1\n',
    });
    expect(listErrors(lettered)).toEqual(['unknown-reference bom.csv:2:child']);
    const decisions = { ...NO_DECISIONS, separate: [{ kind: 'supplier' as const, ids: ['0000300711', '300711'] }] };
    expect((await importText(FILES, { decisions })).joined.map(({ kind }) => kind)).toEqual(['part', 'part']);
  });

  it('keep the spelling on file', async () => {
    const { dataset: before } = await importText({ 'parts.csv': 'part_number,unit_price\n711,2\n712,100\n' });
    if (before === null) throw new Error('The first files have errors.');
    const update = { before, mode: null, facts: [], forgotten: [] };
    const { dataset, update: how } = await importText(
      { 'parts.csv': 'part_number,unit_price\n000711,3\n000712,99\n' },
      { update },
    );
    expect(how?.mode).toBe('tables');
    expect(dataset?.parts.map(({ partNumber, unitPrice }) => [partNumber, unitPrice])).toEqual([
      ['711', 3],
      ['712', 99],
    ]);
  });

  it('give what one spelling gives, however many zeros either system writes', async () => {
    const plain = await importText({
      'parts.csv': 'part_number\n7\n12\n',
      'bom.csv': 'parent,child,quantity\n12,7,4\n',
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(12), fc.nat(12), async (one, other) => {
        const of = (zeros: number, id: string): string => `${'0'.repeat(zeros)}${id}`;
        const { dataset } = await importText({
          'parts.csv': `part_number\n${of(one, '7')}\n${of(one, '12')}\n`,
          'bom.csv': `parent,child,quantity\n${of(other, '12')},${of(other, '7')},4\n`,
        });
        expect(dataset?.parts).toHaveLength(2);
        expect(dataset?.bom.map(({ quantity }) => quantity)).toEqual(
          plain.dataset?.bom.map(({ quantity }) => quantity),
        );
        const known = new Set(dataset?.parts.map(({ partNumber }) => partNumber));
        for (const { parent, child } of dataset?.bom ?? [])
          expect([known.has(parent), known.has(child)]).toEqual([true, true]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('amounts that are days, and bills that hold themselves', () => {
  it('are asked about by column, with what is not known', async () => {
    const outcome = await importText({
      'Stamm.csv': 'Material;Kurztext;Preis;Währung\nA;Welle;01.02.2026;EUR\nB;Rad;03.04.2026;EUR\n',
    });
    expect(listErrors(outcome)).toEqual([]);
    expect(findProblem(outcome, 'ask-amount-is-day')).toMatchObject({
      file: 'Stamm.csv',
      column: 'Preis',
      found: '01.02.2026',
    });
    expect(outcome.dataset?.parts.map(({ unitPrice }) => unitPrice)).toEqual([null, null]);
  });

  it('are not asked about where the heading says that days stand below it', async () => {
    const outcome = await importText({
      'Bestand.csv': 'Material;Kurztext;Bestand;Bestandsdatum\nA;Welle;12;01.02.2026\nB;Rad;7;01.02.2026\n',
      'stock.csv': 'Item No.,Quantity on Hand,Stock Date\nC,5,2026-02-01\nD,9,2026-02-01\n',
    });
    expect(findProblem(outcome, 'ask-amount-is-day')).toBeUndefined();
  });

  it('are refused with the way round, where the top of a bill is a child in it', async () => {
    const outcome = await importText({
      'CS12.csv': 'Stufe;Komponente;Kurztext;Menge\n0;P-1;Pumpe;1\n1;R-1;Rotor;1\n2;P-1;Pumpe;1\n1;W-1;Welle;1\n',
    });
    const loop = outcome.document.problems.find(({ severity }) => severity === 'error');
    expect(loop).toMatchObject({ file: 'CS12.csv', row: 3 });
    expect(loop?.message).toContain('P-1 › R-1 › P-1');
  });

  it('are summed to a year where each row holds a month, and said so', async () => {
    const outcome = await importText({
      'Stamm.csv': 'Material;Kurztext;Preis;Währung\nP-1;Pumpe;100;EUR\n',
      'Plan.csv': 'Material;Monat;Absatzmenge\nP-1;01.2027;100\nP-1;02.2027;150\nP-1;03.2027;50\n',
    });
    // 300 in three months are 1,200 in a year.
    expect(outcome.dataset?.parts[0]?.annualDemand).toBe(1200);
    expect(findProblem(outcome, 'periods-summed')?.message).toContain('added up to a year, times 12 ÷ 3');
  });
});
