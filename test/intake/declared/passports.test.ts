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
