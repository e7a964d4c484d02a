import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../src/intake/base/import-outcome.ts';
import { importFiles } from '../../../src/intake/import-files.ts';

function read(content: unknown): Promise<ImportOutcome> {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  return importFiles([{ name: 'aspect.json', bytes }], { name: 'Test', demo: false, dataDate: null });
}

const contents = ({ dataset }: ImportOutcome): string[] =>
  (dataset?.composition ?? []).map((row) => [row.partNumber, row.substance, row.massPctMin, row.massPctMax].join(' '));

const identified = (number: string): object => ({
  identification: { type: { manufacturerPartId: number, nameAtManufacturer: 'Pack' } },
});

describe('a passport of a product', () => {
  it('of a battery says shares of mass, and no recycled share for a content', async () => {
    const outcome = await read({
      metadata: { issueDate: '2026-04-05T00:00:00Z' },
      identification: identified('BAT-1'),
      materials: {
        active: { cobalt: { recycled: 12 } },
        composition: [
          {
            unit: 'unit:percent',
            concentration: 2,
            recycled: 12,
            id: [{ type: 'CAS', id: '7439-93-2', name: 'Lithium' }],
          },
          { unit: 'unit:partPerMillion', concentration: 400, id: [{ type: 'EC', id: '231-158-0', name: 'Cobalt' }] },
        ],
      },
    });
    expect(contents(outcome)).toEqual(['BAT-1 Li 2 2', 'BAT-1 Co 0.04 0.04', 'BAT-1 rest 0 97.96']);
    expect(outcome.dataset?.composition[0]).toMatchObject({ evidence: 'declared', evidenceDate: '2026-04-05' });
  });

  it('says which amount it does not understand, and not what was never set; a bare figure has the unit beside it', async () => {
    const cas = (id: string, name: string) => ({ materialIdentifications: [{ type: 'CAS', id, name }] });
    const outcome = await read({
      identification: identified('SP-3'),
      composition: {
        materialInformation: {
          materials: [
            { ...cas('7439-89-6', 'Iron'), concentrationInformation: { concentration: 60, unit: 'unit:percent' } },
            { ...cas('7440-50-8', 'Copper'), concentrationInformation: { concentration: -140, unit: 'unit:percent' } },
            {
              ...cas('7440-02-0', 'Nickel'),
              concentrationInformation: { concentration: -1.797_693_134_862_315_7e308 },
            },
          ],
        },
      },
    });
    expect(contents(outcome)).toContain('SP-3 Fe 60 60');
    const said = outcome.document.problems.flatMap(({ code, message }) =>
      code === 'declared-amount-not-understood' ? [message] : [],
    );
    expect(said).toEqual([expect.stringContaining('The amount “-140” of Copper in SP-3 is not understood')]);
  });

  it('of any product says ranges; a block that does not apply says nothing', async () => {
    const outcome = await read([
      {
        identification: { partTypeInformation: { manufacturerPartId: 'DRV-2' } },
        composition: {
          materialInformation: {
            materials: [
              {
                materialIdentifications: [
                  { materialId: '7440-27-9', materialListTypeId: 'CAS', materialName: 'Terbium' },
                ],
                concentrationInformation: {
                  concentrationRange: {
                    minConcentration: { concentrationValue: 10, concentrationUnit: 'unit:partPerMillion' },
                    maxConcentration: { concentrationValue: 0.01, concentrationUnit: 'unit:percent' },
                  },
                },
              },
            ],
          },
        },
      },
      {
        identification: identified('OLD-3'),
        materials: { materialComposition: { applicable: false, content: [] } },
      },
    ]);
    expect(contents(outcome)).toEqual(['DRV-2 Tb 0.001 0.01', 'DRV-2 rest 0 99.999']);
  });

  it('of a drive says the family of its magnets', async () => {
    const outcome = await read({
      identification: { partTypeInformation: { manufacturerPartId: 'EM-4' } },
      specific: { eMachine: { technology: 'PSM', permanentMagnetType: 'Neodymium Iron Boron' } },
    });
    expect(outcome.dataset?.properties.map(({ partNumber, property, text }) => [partNumber, property, text])).toEqual([
      ['EM-4', 'magnet_family', 'NdFeB'],
    ]);
  });

  it('without a part number is refused by what it lacks', async () => {
    const outcome = await read({ batteryMaterials: [{ batteryMaterialName: 'Cobalt', batteryMaterialMass: 9000 }] });
    expect(outcome.dataset).toBeNull();
    expect(JSON.stringify(outcome)).toMatch(/names no part number/);
  });
});

const piece = (value: number): object => ({ value, unit: 'unit:piece' });

describe('aspects of a data space', () => {
  it('find each other by ids in any spelling, and leave out blocked stock and a part of itself', async () => {
    const [motor, magnet] = ['urn:uuid:AAAA0000-0000-4000-8000-000000000001', 'aaaa0000-0000-4000-8000-000000000002'];
    const outcome = await read({
      submodels: [
        {
          payload: {
            catenaXId: motor,
            partTypeInformation: { manufacturerPartId: 'MOT', nameAtManufacturer: 'Motor' },
          },
        },
        { payload: { globalAssetId: magnet, partTypeInformation: { manufacturerPartId: 'MAG' } } },
        {
          payload: {
            globalAssetId: motor.toLowerCase(),
            childItems: [
              { globalAssetId: magnet, quantity: piece(12), businessPartner: 'BPNL0000000FIRM1' },
              { globalAssetId: motor, quantity: piece(1) },
            ],
          },
        },
        {
          payload: {
            materialGlobalAssetId: `urn:uuid:${magnet}`,
            positions: [
              {
                allocatedStocks: [
                  { isBlocked: false, quantityOnAllocatedStock: piece(300) },
                  { isBlocked: true, quantityOnAllocatedStock: piece(900) },
                ],
              },
            ],
          },
        },
      ],
    });
    const { bom = [], inventory = [], sourcing = [] } = outcome.dataset ?? {};
    expect(bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([['MOT', 'MAG', 12]]);
    expect(inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([['MAG', 300]]);
    expect(sourcing.map(({ partNumber }) => partNumber)).toEqual(['MAG']);
  });

  it('turn the lines of a usage round', async () => {
    const outcome = await read({
      catenaXId: 'b-2',
      parentItems: [{ catenaXId: 'a-1', quantity: { quantityNumber: 2 } }],
    });
    expect(outcome.dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['a-1', 'b-2', 2],
    ]);
  });
});

describe('an aspect of a data space', () => {
  const id = (last: number): string => `urn:uuid:7e5a0000-0000-4000-8000-00000000000${last}`;
  const named = (last: number, number: string): object => ({
    catenaXId: id(last),
    partTypeInformation: { manufacturerPartId: number, nameAtManufacturer: 'Thing' },
  });
  const readOn = (today: string, content: unknown): Promise<ImportOutcome> =>
    importFiles([{ name: 'aspects.json', bytes: new TextEncoder().encode(JSON.stringify(content)) }], {
      name: 'Test',
      demo: false,
      dataDate: null,
      today,
    });

  it('counts the lines of the day, and names those that ended and what no table holds as not read', async () => {
    const makeChild = (last: number, validTo: string): object => ({
      catenaXId: id(last),
      quantity: { value: 2, unit: 'unit:kilogram' },
      validityPeriod: { validFrom: '2020-01-01T00:00:00Z', validTo },
    });
    const outcome = await readOn('2026-05-01', [
      named(1, 'TOP-1'),
      named(2, 'NEW-2'),
      named(3, 'OLD-3'),
      { catenaXId: id(1), childItems: [makeChild(2, '2026-05-01T00:00:00Z'), makeChild(3, '2026-04-30T00:00:00Z')] },
      {
        aspectType: 'urn:samm:io.catenax.x:1.0.0#CustomsInformation',
        payload: { materialGlobalAssetId: id(2), commercialCountryOfOrigin: 'DE' },
      },
      { materialGlobalAssetId: id(3), capacities: [] },
    ]);
    expect(outcome.dataset?.bom.map(({ child, unit }) => `${child} ${unit}`)).toEqual(['NEW-2 kg']);
    const unread = outcome.ledger.reading.find(({ sheet }) => sheet === 'not-read');
    expect(unread).toMatchObject({ filled: 12, read: 0, unread: 12 });
  });

  it('adds up what customers are to take to a year, but for what is withdrawn or goes into other parts', async () => {
    const weeks = (...figures: readonly number[]): object[] =>
      figures.map((demand, week) => ({ demand, pointInTime: `2026-05-${String(4 + 7 * week).padStart(2, '0')}` }));
    const series = (...demands: readonly object[]): object => ({
      demandCategory: { demandCategoryCode: '0001' },
      demands,
    });
    const outcome = await readOn('2026-05-01', [
      named(1, 'MOT-1'),
      named(2, 'MAG-2'),
      { catenaXId: id(1), childItems: [{ catenaXId: id(2), quantity: { value: 8, unit: 'unit:piece' } }] },
      // Two places of one customer: 110 + 120 + 100 + 100 in four weeks, times 13.
      {
        materialGlobalAssetId: id(1).toUpperCase(),
        demandSeries: [series(...weeks(100, 120, 80, 100)), series(...weeks(10, 0, 20))],
      },
      { materialGlobalAssetId: id(2), demandSeries: [series(...weeks(9000))] },
      { materialGlobalAssetId: id(1), materialDemandIsInactive: true, demandSeries: [series(...weeks(7000))] },
      {
        materialGlobalAssetId: id(4),
        materialNumberSupplier: 'SPARE-4',
        demandSeries: [series({ day: '2026-05-04', demand: { value: 5, unit: 'unit:piece' } }, { day: '2026-05-18' })],
      },
    ]);
    const demand = outcome.dataset?.parts.map(({ partNumber, annualDemand }) => [partNumber, annualDemand]);
    expect(demand).toEqual([
      ['MOT-1', 430 * 13],
      ['MAG-2', null],
      ['SPARE-4', 65],
    ]);
    const unread = outcome.ledger.reading.find(({ sheet }) => sheet === 'not-read');
    expect(unread).toMatchObject({ filled: 8, read: 0, unread: 8 });
  });

  it('adds up no demand in two units or said twice, and takes one week for a week and not a year', async () => {
    const need = (unit: string, demand: number): object => ({
      materialGlobalAssetId: id(1),
      unitOfMeasure: unit,
      demandSeries: [{ demands: [{ pointInTime: '2027-01-04', demand }] }],
    });
    const said = [need('unit:piece', 10), need('unit:dozen', 2), need('unit:piece', 10)];
    const outcome = await readOn('2026-05-01', [named(1, 'MOT-1'), ...said]);
    expect(outcome.dataset?.parts[0]?.annualDemand).toBe(520);
    // Four cells for each of the two that are named and not read.
    expect(outcome.ledger.reading.find(({ sheet }) => sheet === 'not-read')).toMatchObject({ filled: 8, unread: 8 });
  });

  it('takes the days of the day, and no stock that lies with the supplier', async () => {
    const stock = (direction: string, value: number): object => ({
      materialGlobalAssetId: id(1),
      direction,
      positions: [{ allocatedStocks: [{ isBlocked: false, quantityOnAllocatedStock: { value, unit: 'unit:piece' } }] }],
    });
    const days = (...all: readonly (readonly [date: string, daysOfSupply: number])[]): object => ({
      amountOfAllocatedDaysOfSupply: all.map(([date, daysOfSupply]) => ({ date, daysOfSupply })),
    });
    const outcome = await readOn('2026-05-01', [
      named(1, 'MAG-1'),
      stock('OUTBOUND', 5000),
      stock('INBOUND', 40),
      {
        materialGlobalAssetId: id(1),
        direction: 'INBOUND',
        allocatedDaysOfSupply: [days(['2026-05-01', 6], ['2026-08-01', 90]), days(['2026-05-01', 4])],
      },
    ]);
    // 5,000 pieces are the supplier's; 90 days are planned for August; the second place ends first.
    expect(outcome.dataset?.inventory.map(({ quantity }) => quantity)).toEqual([40]);
    expect(JSON.stringify(outcome.dataset)).toContain('"daysOfCover":4');
  });

  it('of a drive without magnets in its machine keeps the drive as a part of which nothing is known', async () => {
    const outcome = await readOn('2026-05-01', [
      {
        identification: identified('ASM-1'),
        specific: { eMachine: { technology: 'ASM', permanentMagnetType: 'None' } },
      },
      { identification: identified('DPP-2'), materials: { materialComposition: { applicable: false, content: [] } } },
      {
        identification: identified('DPP-3'),
        materials: { composition: [{ unit: 'unit:percent', concentration: 1, id: [{ name: 'Cobalt' }] }] },
      },
    ]);
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber).toSorted()).toEqual(['ASM-1', 'DPP-2', 'DPP-3']);
    expect(outcome.dataset?.properties).toEqual([]);
  });
});
