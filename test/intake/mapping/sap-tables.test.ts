import { describe, expect, it } from 'vitest';
import { findProblem } from '../import-text.ts';
import { listOutcome, readFolder } from '../list-facts.ts';

type Outcome = Awaited<ReturnType<typeof readFolder>>;

function listNeeds({ dataset }: Outcome): readonly string[] {
  return (dataset?.bom ?? [])
    .map(
      ({ parent, child, quantity, yield: share }) => `${parent} ${Number((quantity / share).toPrecision(9))} ${child}`,
    )
    .toSorted();
}

function listStocks({ dataset }: Outcome): readonly string[] {
  return (dataset?.inventory ?? []).map(({ partNumber, quantity }) => `${partNumber} ${quantity}`).toSorted();
}

/** 800 magnets and 0.5 kg of glue for 100 motors; of the magnets 5 % more are needed. */
const PUMP = ['PF-100 1 PT-310', 'PF-100 1 SA-200', 'SA-200 0.005 PT-420', 'SA-200 8.4 PT-410'];
const bare = (text: string): string => text.replaceAll('000000000000', '');

describe('the tables of SAP S/4, one file each', () => {
  it('by their technical names', async () => {
    const outcome = await readFolder('sap-tables/technical');
    const { demand, sources } = listOutcome(outcome);
    expect(listNeeds(outcome).map(bare)).toEqual([
      '100100 1 200200',
      '100100 1 310310',
      '200200 0.005 420420',
      '200200 8.4 410410',
    ]);
    // Four orders of 3000, and one that was rejected.
    expect(demand?.map(bare)).toEqual(['100100 12000']);
    expect(sources?.map(bare)).toEqual([
      '310310 0000100200@FR FR 5.1 EUR 21',
      '410410 0000100100@CN CN 0.62 EUR 70',
      '420420 0000100300@IT IT 21 EUR 14',
    ]);
    const priced = new Map(outcome.dataset?.parts.map((part) => [bare(part.partNumber), part.unitPrice]));
    // What the customer pays goes before the standard price, and that before a moving price of 0.
    expect([priced.get('100100'), priced.get('200200')]).toEqual([99, 20]);
  });

  it('by their German labels: a blocked source is none, an ended or deleted line no part of the bill', async () => {
    const outcome = await readFolder('sap-tables/german');
    const { demand, sources } = listOutcome(outcome);
    // No day is given: the line that ended counts.
    expect(listNeeds(outcome)).toEqual([...PUMP, 'SA-200 8.4 PT-409'].toSorted());
    expect(findProblem(outcome, 'line-out-of-use')?.row).toBe(7);
    expect(demand).toEqual(['PF-100 12000']);
    expect(sources).toEqual([
      'PT-310 100200@FR – 5.1 EUR 21',
      'PT-410 100100@CN – 0.62 EUR 70',
      'PT-420 100300@IT – 21 EUR 14',
    ]);
    expect(listStocks(outcome)).toEqual(['PF-100 40', 'PT-310 300', 'PT-410 12000', 'PT-420 25']);
  });

  it('by their Chinese labels', async () => {
    const outcome = await readFolder('sap-tables/chinese');
    const { demand, sources } = listOutcome(outcome);
    expect(listNeeds(outcome)).toEqual(PUMP);
    expect(demand).toEqual(['PF-100 12000']);
    expect(sources).toEqual([
      'PT-310 100200@CN – 35 CNY 20',
      'PT-310 @CN – 35 CNY 21',
      'PT-410 100100@CN – 4.2 CNY 45',
      'PT-420 100300@DE – 180 CNY 14',
    ]);
    expect(listStocks(outcome)).toEqual(['PT-310 300', 'PT-410 12000']);
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'PF-100')?.unitPrice).toBe(800);
  });

  it('by their Japanese labels', async () => {
    const outcome = await readFolder('sap-tables/japanese');
    const { demand, sources } = listOutcome(outcome);
    expect(listNeeds(outcome)).toEqual(PUMP);
    expect(demand).toEqual(['PF-100 12000']);
    expect(sources).toEqual([
      'PT-310 100200@JP – 700 JPY 21',
      'PT-410 100100@CN – 95 JPY 60',
      'PT-420 100300@JP – 3200 JPY 10',
    ]);
  });
});

describe('systems that were tried last', () => {
  it('IFS: two losses of a line, and who makes a part in the place of its kind', async () => {
    const outcome = await readFolder('layouts/ifs');
    // 8 magnets, of which a fifth shrinks away.
    expect(listNeeds(outcome)).toEqual(['PF-100 1 PT-310', 'PF-100 1 SA-200', 'SA-200 10 PT-409', 'SA-200 10 PT-410']);
    expect(listOutcome(outcome)['demand']).toEqual(['PF-100 12000']);
    expect(outcome.dataset?.parts.map(({ partNumber, procurement }) => `${partNumber} ${procurement}`)).toEqual(
      expect.arrayContaining(['SA-200 made', 'PT-410 bought']),
    );
  });

  it.each([
    [
      // A price with tax stands before the one without; what left the store is what was sold.
      'eas',
      ['PF-100 12000'],
      [
        'PT-310 G002@CN – 35 CNY 20',
        'PT-410 G001@CN – 4.2 CNY 45',
        'PT-410 G004@JP – 4.2 CNY 60',
        'PT-420 G003@DE – 180 CNY 14',
      ],
    ],
    ['ramco', ['PF-100 12000'], ['PT-310 V002@IN – 450 INR 21', 'PT-410 V001@CN – 55 INR 70']],
    // The maker that nobody is to use is no source.
    [
      'windchill',
      ['PF-100 12000'],
      ['PT-310 Cast Example@FR – null null –', 'PT-410 Magnet Example Ltd.@CN – null null –'],
    ],
    ['qad', [], ['PT-310 V200@FR – 5.1 USD 21', 'PT-410 V100@CN – 0.62 USD 70']],
  ])('%s: demand and sources', async (folder, demand, sources) => {
    const outcome = listOutcome(await readFolder(`layouts/${folder}`));
    expect(outcome).toMatchObject({ demand, sources });
  });

  it.each([
    ['eas', PUMP],
    // 5 g of glue; of the magnets 5 % more.
    ['obic', ['PF-100 1 PT-310', 'PF-100 1 SA-200', 'SA-200 5 PT-420', 'SA-200 8.4 PT-410']],
    // 800 magnets for a batch of 100, of which a fifth is lost.
    ['ramco', ['PF-100 1 PT-310', 'PF-100 1 SA-200', 'SA-200 10 PT-410']],
    ['windchill', ['PF-100 1 PT-310', 'PF-100 1 SA-200', 'SA-200 0.005 PT-420', 'SA-200 8 PT-410']],
    // QAD: a fifth of all magnets is scrap; the line that ended counts where no day is given.
    ['qad', ['PF-100 1 PT-310', 'PF-100 1 SA-200', 'SA-200 10 PT-410', 'SA-200 8 PT-409']],
  ])('%s: what goes into what', async (folder, lines) => {
    expect(listNeeds(await readFolder(`layouts/${folder}`))).toEqual(lines);
  });

  it('OBIC: prices of sale and of purchase, and who makes what', async () => {
    const { dataset } = await readFolder('layouts/obic');
    const parts = dataset?.parts.map(({ partNumber, kind, unitPrice }) => `${partNumber} ${kind} ${unitPrice}`);
    expect(parts?.toSorted()).toEqual([
      'PF-100 product 15000',
      'PT-310 component 700',
      'PT-410 component 95',
      'PT-420 material 3.2',
      'SA-200 assembly null',
    ]);
    expect(dataset?.sourcing.map(({ siteId }) => siteId).toSorted()).toEqual(['S001@CN', 'S002@JP', 'S003@JP']);
  });

  it('Infor M3 by the names of its fields', async () => {
    const outcome = await readFolder('layouts/m3');
    expect(listNeeds(outcome)).toEqual([
      'PF-100 1 PT-310',
      'PF-100 1 SA-200',
      'SA-200 8.4 PT-409',
      'SA-200 8.4 PT-410',
    ]);
    expect(listOutcome(outcome)['sources']).toEqual([
      'PT-310 S100200@FR FR 5.1 EUR 21',
      'PT-410 S100100@CN CN 0.62 EUR 70',
    ]);
    expect(listStocks(outcome)).toEqual(['PT-310 300', 'PT-410 12000']);
  });

  it('o9: of several figures of a plan the one that was agreed on is the demand', async () => {
    const outcome = await readFolder('layouts/o9');
    expect(listOutcome(outcome)['demand']).toEqual(['PF-100 12000']);
    expect(listNeeds(outcome)).toEqual(['PF-100 1 PT-310', 'PF-100 1 SA-200', 'SA-200 8 PT-410']);
  });

  it('declarations to customs: sources with their shares, prices from values, and the origin behind a trader', async () => {
    const outcome = await readFolder('layouts/customs');
    expect(listNeeds(outcome)).toEqual(['PF-100 1 PT-310', 'PF-100 1 SA-200', 'SA-200 8 PT-410']);
    const sources = outcome.dataset?.sourcing.map(({ siteId, originCountry, share, unitPrice, currency }) =>
      [siteId, originCountry, share?.toFixed(3), unitPrice, currency].join(' '),
    );
    // 100 000 of 120 000 magnets for 62 000; 20 000 through Singapore for 14 000.
    expect(sources?.toSorted()).toEqual([
      'Fonderie Exemple@FR FR 1.000 5.1 USD',
      'Magnet Example Ltd.@CN CN 0.833 0.62 USD',
      'Trading Example Pte.@SG CN 0.167 0.7 USD',
    ]);
  });
});
