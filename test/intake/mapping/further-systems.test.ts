import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../src/intake/base/import-outcome.ts';
import { importText } from '../import-text.ts';

/** Lines, demand and sources as a person reads them in the files. */
function listFacts({ dataset }: ImportOutcome): Record<string, readonly string[]> {
  if (dataset === null) throw new Error('Nothing was read.');
  return {
    lines: dataset.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`),
    demand: dataset.parts.flatMap(({ partNumber, annualDemand }) =>
      annualDemand === null ? [] : [`${partNumber} ${annualDemand}`],
    ),
    sources: dataset.sourcing.map(({ partNumber, siteId, unitPrice }) => `${partNumber} ${siteId} ${unitPrice}`),
  };
}

describe('tables as further systems write them', () => {
  it('Epicor: PartNum beside MtlPartNum, Company in every row, units of stock and purchase', async () => {
    const outcome = await importText({
      'PartMtl.csv':
        'Company,PartNum,RevisionNum,MtlSeq,MtlPartNum,QtyPer,UOMCode\nEP01,DRV,A,10,MOT,1,EA\nEP01,DRV,A,20,PCB,2,EA\nEP01,MOT,A,10,MAG,12,EA\nEP01,MOT,A,20,WIRE,0.35,KG\n',
      'VendPart.csv':
        'PartNum,VendorNum,Vendor Name,Country Desc,BaseUnitPrice,PUM,LeadTime\nMAG,1033,Beispiel Magnets,China,3.10,EA,75\n',
    });
    expect(listFacts(outcome)).toEqual({
      lines: ['DRV 1 MOT', 'DRV 2 PCB', 'MOT 12 MAG', 'MOT 0.35 WIRE'],
      demand: [],
      sources: ['MAG 1033@CN 3.1'],
    });
  });

  it('JD Edwards: second item numbers, a forecast of two types by American days, what was adjusted', async () => {
    const forecast = (type: string, adjusted: readonly number[]): string =>
      ['01/31/27', '02/28/27', '03/31/27'].map((day, at) => `A100,M30,${type},${day},200,${adjusted[at]}`).join('\n');
    const outcome = await importText({
      'F3002.csv':
        'Parent 2nd Item Number,Branch/Plant,Component Line Number,2nd Item Number,Quantity Per,U/M\nA100, M30,1.00,B200,4.0000,EA\nA100, M30,2.00,C300,1.0000,EA\n',
      'F4101.csv':
        '2nd Item Number,Description,Stocking Type,Unit Cost,Currency Code,Country of Origin,Supplier Number,Supplier Name\nA100,Valve,M,,,,,\nB200,NdFeB magnet,P,2.35,USD,CN,4242,Beispiel Magnets\nC300,Body,P,18.90,USD,US,4343,Beispiel Castings\n',
      'F3460.csv': `2nd Item Number,Branch/Plant,Forecast Type,Request Date,Quantity Original,Quantity Adjusted\n${forecast('01', [220, 210, 230])}\n${forecast('02', [900, 900, 900])}\n`,
    });
    expect(listFacts(outcome)).toEqual({
      lines: ['A100 4 B200', 'A100 1 C300'],
      // 660 in three months.
      demand: ['A100 2640'],
      sources: ['B200 4242@? 2.35', 'C300 4343@? 18.9'],
    });
    expect(outcome.dataset?.sourcing.map(({ originCountry }) => originCountry)).toEqual(['CN', 'US']);
  });

  it('IFS: the unit of a price, a master schedule by days', async () => {
    const outcome = await importText({
      'structure.csv':
        'Parent Part;Struct Line No;Component Part;Qty per Assembly;UoM\nWT-3;1;GEN-9;1;pcs\nGEN-9;1;MAG-7;240;pcs\n',
      'purchpart.csv':
        'Part No;Part Description;Primary Supplier;Supplier Name;Supplier Country;Price;Price Unit Meas;Currency\nMAG-7;Block;80012;Beispiel Magnets;CN;14,20;pcs;EUR\nX-1;Stator;80013;Beispiel Brno;CZ;5400,00;pcs;EUR\n',
      'mps.csv':
        'Part No;Site;MS Set;MS Date;Forecast Lev 1;Consumed Forecast\nWT-3;11;1;2027-01-04;2;0\nWT-3;11;1;2027-02-01;3;0\nWT-3;11;1;2027-03-01;1;0\n',
    });
    expect(listFacts(outcome)).toEqual({
      lines: ['WT-3 1 GEN-9', 'GEN-9 240 MAG-7'],
      // Six in three times four weeks.
      demand: ['WT-3 26'],
      sources: ['MAG-7 80012@CN 14.2', 'X-1 80013@CZ 5400'],
    });
  });

  it('QAD: Pur/Mfg is no maker, and lines that ended are named', async () => {
    const outcome = await importText({
      'ps.csv':
        'Parent Item,Component Item,Reference,Start,End,Qty Per,Scrap %\nFAN-1,MTR-8,,,,1,0\nMTR-8,RNG-3,,,,2,5\nMTR-8,RNG-OLD,,01/13/20,12/31/22,2,5\n',
      'pt.csv':
        'Item Number,Description 1,Prod Line,Pur/Mfg,Supplier,Cost,UM\nFAN-1,Cooling fan,FG,M,,,EA\nMTR-8,Fan motor,SUB,M,,,EA\nRNG-3,Ring magnet,RM,P,Beispiel Magnets,1.10,EA\n',
    });
    expect(listFacts(outcome)).toEqual({
      lines: ['FAN-1 1 MTR-8', 'MTR-8 2 RNG-3', 'MTR-8 2 RNG-OLD'],
      demand: [],
      sources: ['RNG-3 Beispiel Magnets@? 1.1'],
    });
    expect(outcome.notes.find(({ code }) => code === 'line-ends')).toMatchObject({ row: 4 });
  });

  it('abas: Teil beside Element, work among the lines, Preisbezug, the year that is planned', async () => {
    const outcome = await importText({
      'stl.csv':
        'Teil;Positionsnummer;Element;Elementbezeichnung;Anzahl;Elementtyp;Einheit\nANTR;10;ROT;Rotor;1;Artikel;Stk\nROT;10;MAG;Magnet;16;Artikel;Stk\nROT;20;AG-10;Magnetisieren;0,5;Arbeitsgang;h\n',
      'eink.csv':
        'Artikel;Lieferant;Lieferantenname;Staat;Einkaufspreis;Preisbezug;Währung;Beschaffungszeit (Tage)\nMAG;70100;Beispiel Magnet;China;220,00;100;EUR;60\n',
      'absatz.csv':
        'Artikel;Suchwort;Kunde;Absatz 2025;Absatz 2026 (Plan);VK-Preis\nANTR;ANTRIEB;Alpha;1.200;1.500;310,00\nANTR;ANTRIEB;Beta;300;500;310,00\n',
    });
    expect(listFacts(outcome)).toEqual({
      lines: ['ANTR 1 ROT', 'ROT 16 MAG'],
      demand: ['ANTR 2000'],
      sources: ['MAG 70100@CN 2.2'],
    });
    expect(outcome.dataset?.sourcing[0]?.leadTimeDays).toBe(60);
  });

  it('Plex: numbers with their revision beside those of components', async () => {
    const outcome = await importText({
      'bom.csv':
        'Part No - Rev,Component Part No,Component Description,Quantity,Unit\nACT-22 - B,ARM-5,Armature,1,ea\nACT-22 - B,CAP-1,Cap,1,ea\nARM-5 - A,MAG-X1,Magnet,2,ea\n',
    });
    expect(listFacts(outcome)['lines']).toEqual(['ACT-22 1 ARM-5', 'ACT-22 1 CAP-1', 'ARM-5 2 MAG-X1']);
  });
});
