import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';
import { listFacts, listOutcome } from '../list-facts.ts';

const SA = 'PF-100 1 SA-200';
const HOUSING = 'PF-100 1 PT-310';
const MAGNETS = 'SA-200 8 PT-410';
const GLUE = 'SA-200 0.005 PT-420';
const PUMP = [HOUSING, SA, GLUE, MAGNETS];
const PLAN = ['PF-100 12000'];

describe('one pump in systems that were tried last', () => {
  it.each([
    [
      // A forecast by half-years; a price list with a quantity from which each price is.
      'jdede',
      PUMP,
      PLAN,
      ['PT-310 1002@FR – 5.1 EUR –', 'PT-410 1001@CN – 0.62 EUR –', 'PT-420 1003@IT – 21 EUR –'],
    ],
    // From right to left, countries and units in Hebrew.
    ['priority', PUMP, [], ['PT-310 70002@FR – 5.1 EUR 21', 'PT-410 70001@CN – 0.62 USD 70']],
    ['saphu', PUMP, PLAN, ['PT-310 100200@FR – 5.1 EUR 21', 'PT-410 100100@CN – 0.62 EUR 70']],
    ['sapnl', PUMP, PLAN, ['PT-310 100200@FR – 5.1 EUR 21', 'PT-410 100100@CN – 0.62 EUR 70']],
    // Three months of a forecast; an order with the flag of cancelling is none.
    ['ebs', PUMP, PLAN, ['PT-310 Cast Example@FR – 5.1 EUR –', 'PT-410 Magnet Example Ltd.@CN – 0.62 USD –']],
    ['u9', PUMP, PLAN, ['PT-310 G002@CN – 35 CNY 20', 'PT-410 G001@CN – 4.2 CNY 45', 'PT-420 G003@DE – 180 CNY 14']],
    ['baan', [HOUSING, SA, MAGNETS], [], ['PT-310 100200@FR – 5.1 EUR 21', 'PT-410 100100@CN – 0.62 EUR 70']],
    ['agile', [HOUSING, SA, MAGNETS], [], []],
    // Five for a thousand: numerator and denominator bear one name.
    ['mcframe', [SA, GLUE, MAGNETS], [], ['PT-410 S001@CN – 95 JPY 60', 'PT-420 S003@JP – 3200 JPY 10']],
  ])('%s', async (folder, lines, demand, sources) => {
    expect(await listFacts(`layouts/${folder}`)).toEqual({ lines: lines.toSorted(), demand, sources });
  });

  it('Dynamics GP: `Z-US$` is a currency, and what was sold this year no line of a bill', async () => {
    const { lines, demand, sources } = await listFacts('layouts/gp');
    // The line of PT-499 is marked as obsolete.
    expect(lines).toEqual([HOUSING, SA, MAGNETS].toSorted());
    expect(demand).toEqual(PLAN);
    expect(sources).toEqual(['PT-310 CAS001@FR – 5.1 EUR 21', 'PT-410 MAG001@CN – 0.62 USD 70']);
  });
});

describe('a list that is written across', () => {
  const ACROSS = {
    'motor.csv':
      'Part number,TM-1,TM-2\nDescription,Magnet NdFeB,Shaft\nQuantity per motor,8,1\nSupplier,Magnet Example Ltd.,Shaft Example\nCountry,China,Germany\nPrice EUR,0.62,3.1\nLead time (weeks),12,5\n',
    'product.csv': 'Product,TMX-9\nDescription,Traction motor\nAnnual demand,4000\nSales price EUR,210\n',
  };

  it('is read with rows and columns changed over, which a note says', async () => {
    const outcome = await importText(ACROSS);
    expect(listOutcome(outcome)).toEqual({
      lines: ['TMX-9 1 TM-2', 'TMX-9 8 TM-1'],
      demand: ['TMX-9 4000'],
      sources: ['TM-1 Magnet Example Ltd.@CN – 0.62 EUR 84', 'TM-2 Shaft Example@DE – 3.1 EUR 35'],
    });
    expect(outcome.notes.filter(({ code }) => code === 'table-turned').map(({ file }) => file)).toEqual([
      'motor.csv',
      'product.csv',
    ]);
    expect(outcome.ledger.reading.every(({ filled, read, unread }) => filled === read + unread)).toBe(true);
  });

  it('is none where the first column names parts', async () => {
    const outcome = await importText({
      'parts.csv': 'Part number,Description,Supplier\nDescription,Supplier,Country\nA,B,C\n',
    });
    expect(outcome.notes.some(({ code }) => code === 'table-turned')).toBe(false);
  });
});
