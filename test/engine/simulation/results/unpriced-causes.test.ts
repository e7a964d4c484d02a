import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import type { Disruption } from '../../../../src/domain/scenario/disruption.ts';
import { runMotorWorks } from '../motor-works.ts';
import { QUIET, readPumpWorks } from '../pump-works.ts';

const stand = (id: string, siteId: string, start: number, duration: number): Disruption => ({
  kind: 'site-outage',
  id,
  siteId,
  partNumbers: [],
  start,
  duration,
  share: 1,
  losesStock: false,
  recovery: { shape: 'step', days: 0 },
});

function listCauses(dataset: Dataset, disruptions: readonly Disruption[]) {
  const { causes } = runMotorWorks(dataset, { ...QUIET, disruptions: [...disruptions] });
  return causes.map(({ gate, shareOfUnsold, shareOfDraws }) => [gate, shareOfUnsold, shareOfDraws]);
}

const unprice = (parts: Dataset['parts'], partNumber: string): Dataset['parts'] =>
  parts.map((part) => (part.partNumber === partNumber ? { ...part, unitPrice: null, unitMargin: null } : part));

describe('what keeps goods without a price from being sold', () => {
  it('is shared out by units where nothing has a price', async () => {
    const works = await readPumpWorks();
    // Housings for four days: of the first outage two days are missing, of the second all five.
    expect(
      listCauses({ ...works, parts: unprice(works.parts, 'PUMP') }, [
        stand('early', 'HAM', 0, 6),
        stand('late', 'HAM', 20, 5),
      ]),
    ).toEqual([
      ['late', expect.closeTo(5 / 7, 9), 1],
      ['early', expect.closeTo(2 / 7, 9), 1],
    ]);
  });

  it('comes first, with no share of money, where other goods have a price', async () => {
    const works = await readPumpWorks();
    const pump = works.parts.find(({ partNumber }) => partNumber === 'PUMP')!;
    const made = works.sourcing.find(({ partNumber }) => partNumber === 'PUMP');
    // Shafts go into spares alone, and nobody has said what a spare is sold for.
    const dataset = {
      ...works,
      parts: unprice([...works.parts, { ...pump, partNumber: 'SPARE' }], 'SPARE'),
      bom: works.bom.map((line) => (line.child === 'SHAFT' ? { ...line, parent: 'SPARE' } : line)),
      sourcing: [...works.sourcing, { ...made!, partNumber: 'SPARE' }],
    };
    expect(listCauses(dataset, [stand('housings', 'HAM', 0, 6), stand('shafts', 'TUR', 0, 20)])).toEqual([
      ['shafts', null, 1],
      ['housings', 1, 1],
    ]);
  });
});
