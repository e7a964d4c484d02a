import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Assembly Item,Component Item,Quantity\n3.101.41,8.105.45,8\n3.101.41,9.106.46,2\n4.102.42,8.105.45,4\n';

describe('numbers of parts in three steps, which no list has above them', () => {
  it('name the stocks of a list, and make no bill of what is on hold', async () => {
    const { dataset } = await importText({
      'Structures.csv': BILL,
      'On-hand.csv':
        'Item,Item Description,Subinventory,On-Hand Quantity,Quantity on Hold,Primary UOM\n8.105.45,Magnet,MAIN,220,20,EA\n9.106.46,Bearing,MAIN,75,0,EA\n10.107.47,Sleeve,MAIN,12,0,EA\n',
    });
    expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['8.105.45', 200],
      ['9.106.46', 75],
      ['10.107.47', 12],
    ]);
    expect(dataset?.bom).toHaveLength(3);
  });

  it('name the products of a forecast', async () => {
    const { dataset } = await importText({
      'Structures.csv': BILL,
      'Forecast.csv':
        'Item,Item Description,List Price,Currency,Annual Forecast\n3.101.41,Motor,389.50,EUR,8400\n4.102.42,Drive,1240.00,EUR,1320\n',
    });
    const asked = dataset?.parts.flatMap(({ partNumber, annualDemand, unitPrice }) =>
      annualDemand === null ? [] : [[partNumber, annualDemand, unitPrice]],
    );
    expect(asked).toEqual([
      ['3.101.41', 8400, 389.5],
      ['4.102.42', 1320, 1240],
    ]);
  });
});
