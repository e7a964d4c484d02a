import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../../src/intake/base/import-outcome.ts';
import { importText } from '../../import-text.ts';

function listLines({ dataset }: ImportOutcome): readonly string[] {
  return (dataset?.bom ?? []).map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`).toSorted();
}

const LINES =
  'Production BOM No.;Line No.;Type;No.;Description;Quantity per;Unit of Measure Code\nPB-1;10000;Item;MAG;Magnet;6;PCS\nPB-2;10000;Item;ROTOR;Rotor;1;PCS\n';

describe('bills that bear a name of their own', () => {
  it('are no parts where a list of their heads describes them', async () => {
    const outcome = await importText({
      'ProdBOMHeader.csv':
        'No.;Description;Unit of Measure Code;Status\nPB-1;BOM rotor;PCS;Certified\nPB-2;BOM motor;PCS;Certified\n',
      'Items.csv': 'Item No.;Production BOM No.\nROTOR;PB-1\nMOTOR;PB-2\n',
      'ProdBOMLines.csv': LINES,
    });
    expect(listLines(outcome)).toEqual(['MOTOR 1 ROTOR', 'ROTOR 6 MAG']);
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber).toSorted()).toEqual(['MAG', 'MOTOR', 'ROTOR']);
  });

  it('make each of the items that share one', async () => {
    const outcome = await importText({
      'Items.csv': 'Item No.;Production BOM No.\nROTOR;PB-1\nMOTOR;PB-2\nMOTOR-RED;PB-2\n',
      'ProdBOMLines.csv': LINES,
    });
    expect(listLines(outcome)).toEqual(['MOTOR 1 ROTOR', 'MOTOR-RED 1 ROTOR', 'ROTOR 6 MAG']);
  });

  it('make nothing any more once their version is inactive or over', async () => {
    const outcome = await importText(
      {
        'BillOfMaterialsVersions.csv':
          'MANUFACTUREDITEMNUMBER,BOMID,VALIDFROMDATE,VALIDTODATE,ISACTIVE\nMOTOR,B-1,2023-01-01,2154-12-31,Yes\nMOTOR,B-0,2018-01-01,2022-12-31,Yes\nMOTOR,B-9,2023-01-01,2154-12-31,No\n',
        'BillOfMaterialsLines.csv':
          'BOMID,LINENUMBER,ITEMNUMBER,QUANTITY,PRODUCTUNITSYMBOL\nB-1,1,MAG,6,ea\nB-1,2,WIRE,1,ea\nB-0,1,FERRITE,6,ea\nB-0,2,WIRE,1,ea\nB-9,1,SMCO,6,ea\nB-9,2,WIRE,1,ea\n',
      },
      { today: '2026-11-20' },
    );
    expect(listLines(outcome)).toEqual(['MOTOR 1 WIRE', 'MOTOR 6 MAG']);
  });
});

describe('a supplier who stands in the column of makers as well', () => {
  it('makes it himself and buys it from nobody', async () => {
    const outcome = await importText({
      'asl.csv':
        'Item,Supplier,Supplier Number,Site Country,Manufacturer,Country of Manufacture\nMAG,Arrow,1001,NL,Zhenghai,CN\nMAG2,Vacuum,1002,DE,Vacuum,DE\n',
    });
    expect(
      outcome.dataset?.sourcing.map(({ partNumber, siteId, buyerSiteId }) => `${partNumber} ${siteId} ${buyerSiteId}`),
    ).toEqual(['MAG 1001@NL null', 'MAG Zhenghai@CN 1001@NL', 'MAG2 1002@DE null']);
  });
});
