import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';
import { listFacts, listOutcome, readFolder } from '../list-facts.ts';

const readLayout = (folder: string): ReturnType<typeof listFacts> => listFacts(`layouts/${folder}`);

/** How the sources of a part share it, to twelve digits, in the order of the dataset. */
async function readShares(folder: string, part: string): Promise<number[]> {
  const { dataset } = await readFolder(`layouts/${folder}`);
  const shares = (dataset?.sourcing ?? []).flatMap(({ partNumber, share }) =>
    partNumber === part ? [share ?? 0] : [],
  );
  return shares.map((share) => Number(share.toPrecision(12)));
}

describe('companies whose lists are laid out as few systems do', () => {
  it('bought by the kilogram or the thousand and counted in metres, grams or pieces: the price is for one as it is counted', async () => {
    expect(await readLayout('units')).toEqual({
      lines: ['UC-0 120 UC-2', 'UC-0 5 UC-4', 'UC-0 6 UC-3', 'UC-0 8 UC-1'],
      demand: ['UC-0 1200'],
      sources: [
        'UC-1 Magnet Beispiel Ltd.@CN – 0.62 EUR –',
        // 9.80 for a kilogram of 560 m, 18.00 for a thousand, 21.00 for 1000 g.
        'UC-2 Draht Beispiel@PL – 0.0175 EUR –',
        'UC-3 Schraube Beispiel@TW – 0.018 EUR –',
        'UC-4 Kleber Beispiel@IT – 0.021 EUR –',
      ],
    });
  });

  it('a forecast by numbered buckets a quarter apart', async () => {
    const { lines, demand } = await readLayout('mrp');
    expect([lines, demand]).toEqual([['MR-0 1 MR-2', 'MR-0 8 MR-1'], ['MR-0 4000']]);
  });

  it('a spend cube by year, with returns: the last year says how suppliers share a part', async () => {
    expect(await readLayout('spend')).toEqual({
      lines: ['MO-1 1 SH-1', 'MO-1 1 ST-1', 'MO-1 8 MG-1'],
      // 2350 in three months, four times.
      demand: ['MO-1 9400'],
      sources: [
        'MG-1 Magnet Example Ltd.@CN – 0.656 EUR –',
        'MG-1 Magnet Other KK@JP – 0.656 EUR –',
        'SH-1 Shaft Example GmbH@DE – 3.1 EUR –',
        'ST-1 Stator Example SpA@IT – 14.5 EUR –',
      ],
    });
    expect(await readShares('spend', 'MG-1')).toEqual([0.8, 0.2]);
  });

  it('a where-used list, sources by priority of which one is disqualified, quotas that have ended', async () => {
    expect(await readLayout('whereused')).toEqual({
      lines: ['AL-1 1 AL-2', 'AL-1 1 AL-3', 'AL-2 1 AL-11', 'AL-2 6 AL-10'],
      demand: ['AL-1 5000'],
      sources: [
        'AL-10 Magnet Example Ltd.@CN – 0.55 USD 70',
        'AL-10 Magnet Second KK@JP – 0.55 USD 40',
        'AL-11 Shaft Example GmbH@DE – 3.2 EUR 20',
        'AL-3 Stator Example@PL – 14 EUR 25',
      ],
    });
    expect(await readShares('whereused', 'AL-10')).toEqual([0.8, 0.2]);
  });

  it('receipts with the origin of each delivery are sources and no bill, stock by batch is added up', async () => {
    expect(await readLayout('stock')).toEqual({
      lines: ['DR-7 0.4 WI-7', 'DR-7 1 SH-7', 'DR-7 6 MG-7'],
      demand: ['DR-7 3000'],
      sources: [
        'MG-7 Magnet Trade GmbH@? CN null null –',
        'MG-7 Magnet Trade GmbH@? JP null null –',
        'SH-7 Shaft Example GmbH@? DE null null –',
        'WI-7 Wire Example Sp. z o.o.@? PL null null –',
      ],
    });
    expect(await readShares('stock', 'MG-7')).toEqual([0.666666666667, 0.333333333333]);
  });

  it('a history of orders: cancelled lines are none, and what went back is taken off', async () => {
    expect(await readLayout('po')).toEqual({
      lines: ['PQ-0 1 PQ-2', 'PQ-0 8 PQ-1'],
      demand: ['PQ-0 4000'],
      sources: ['PQ-1 V1@CN – 0.6 EUR –', 'PQ-1 V2@JP – 0.6 EUR –', 'PQ-2 V4@DE – 3.1 EUR –'],
    });
    // 19,500 and 5,000 of 24,500.
    expect(await readShares('po', 'PQ-1')).toEqual([0.795918367347, 0.204081632653]);
  });

  it('alternative bills: what several hold counts once, and what one holds counts as built in, with a note', async () => {
    const { lines, demand } = await readLayout('effect');
    expect([lines, demand]).toEqual([
      ['EF-1 1 EF-2', 'EF-1 1 EF-3', 'EF-1 1 EF-5', 'EF-1 1 EF-6', 'EF-2 1 EF-11', 'EF-2 8 EF-10', 'EF-2 8 EF-12'],
      ['EF-1 7000'],
    ]);
    const { notes } = await readFolder('layouts/effect');
    expect(notes.find(({ code }) => code === 'alternative-repeated')).toMatchObject({ row: 9 });
  });

  it('a later revision of a bill goes before an earlier one, and what comes out with a minus is no line', async () => {
    const outcome = await importText({
      'bom.csv': `
        Parent,Parent rev,Component,Qty
        A-1,A,M-1,6
        A-1,B,M-1,8
        A-1,B,S-1,1
        A-1,B,Offcut,-0.2`,
    });
    expect(listOutcome(outcome)['lines']).toEqual(['A-1 1 S-1', 'A-1 8 M-1']);
    expect(outcome.notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['alternative-repeated', 'line-produced']),
    );
  });
});
