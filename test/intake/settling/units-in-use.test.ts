import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const MASTER = 'part_number,unit,unit_price,currency\nP,pcs,100,EUR\nWIRE,kg,9,EUR\nMAGNET,pcs,1.85,EUR\n';
const BILL = 'parent,child,quantity,unit\nP,WIRE,250,g\nP,MAGNET,8,pcs\n';

async function readMonths(second: Record<string, string>, mode: 'keys' | 'tables') {
  const { dataset: before } = await importText({ 'parts.csv': MASTER, 'bom.csv': BILL });
  if (before === null) throw new Error('The first month is no dataset.');
  const update = { before, mode, facts: [], forgotten: [] } as const;
  const { dataset } = await importText(second, { update });
  if (dataset === null) throw new Error('The second month is no dataset.');
  return {
    units: new Map(dataset.parts.map(({ partNumber, unit }) => [partNumber, unit])),
    prices: new Map(
      dataset.parts.map(({ partNumber, unitPrice, currency }) => [partNumber, `${unitPrice} ${currency}`]),
    ),
    needs: new Map(dataset.bom.map(({ child, quantity }) => [child, quantity])),
  };
}

describe('the unit that a part is counted in', () => {
  it.each(['keys', 'tables'] as const)(
    'stays where a later list states its price and no unit, whose price goes in (%s)',
    async (mode) => {
      const list =
        'Article;Désignation;Fournisseur;Pays;Prix net;Devise\nMAGNET;Segment;F1;CN;2,10;EUR\nWIRE;Fil;F2;DE;9,50;EUR\n';
      const { units, prices } = await readMonths({ 'achats.csv': list }, mode);
      expect(units).toEqual(
        new Map([
          ['MAGNET', 'pcs'],
          ['WIRE', 'kg'],
          ['P', 'pcs'],
        ]),
      );
      expect(prices.get('MAGNET')).toBe('2.1 EUR');
    },
  );

  it('is what a bill is brought to that comes with such a list', async () => {
    const { needs } = await readMonths(
      { 'parts.csv': 'part_number,unit_price,currency\nP,100,EUR\nWIRE,9.5,EUR\nMAGNET,2.1,EUR\n', 'bom.csv': BILL },
      'keys',
    );
    expect(needs.get('WIRE')).toBe(0.25);
  });

  it('is another where the later list says so', async () => {
    const { units } = await readMonths(
      { 'parts.csv': 'part_number,unit,unit_price,currency\nWIRE,g,0.0095,EUR\n' },
      'keys',
    );
    expect(units.get('WIRE')).toBe('g');
  });
});
