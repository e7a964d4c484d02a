import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../src/intake/base/import-outcome.ts';
import { importFiles } from '../../../src/intake/import-files.ts';

function read(content: unknown): Promise<ImportOutcome> {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  return importFiles([{ name: 'aspect.json', bytes }], { name: 'Test', demo: false, dataDate: null });
}

const contents = ({ dataset }: ImportOutcome): string[] =>
  (dataset?.composition ?? []).map((row) => [row.partNumber, row.substance, row.massPctMin, row.massPctMax].join(' '));

describe('a passport in an asset administration shell', () => {
  const property = (idShort: string, value: string, valueType = 'xs:string'): object => ({
    modelType: 'Property',
    idShort,
    valueType,
    value,
  });
  const collection = (idShort: string, value: readonly object[]): object => ({
    modelType: 'SubmodelElementCollection',
    idShort,
    value,
  });
  const shell = (applicable: string): object => ({
    assetAdministrationShells: [{ id: 'urn:shell:1', idShort: 'S', assetInformation: { assetKind: 'Type' } }],
    submodels: [
      {
        modelType: 'Submodel',
        id: 'urn:submodel:1',
        idShort: 'Passport',
        semanticId: {
          keys: [{ value: 'urn:samm:io.catenax.generic.digital_product_passport:6.1.0#DigitalProductPassport' }],
        },
        submodelElements: [
          collection('identification', [collection('type', [property('manufacturerPartId', 'AAS-1')])]),
          collection('materials', [
            collection('materialComposition', [
              property('applicable', applicable, 'xs:boolean'),
              {
                modelType: 'SubmodelElementList',
                idShort: 'content',
                value: [
                  collection('', [
                    property('unit', 'unit:partPerThousand'),
                    property('concentration', '15.5', 'xs:double'),
                    {
                      modelType: 'SubmodelElementList',
                      idShort: 'id',
                      value: [
                        collection('', [
                          property('type', 'CAS'),
                          property('id', '7429-91-6'),
                          property('name', 'Dysprosium'),
                        ]),
                      ],
                    },
                  ]),
                ],
              },
            ]),
          ]),
        ],
      },
    ],
  });

  it('says what it says outside of one', async () => {
    expect(contents(await read(shell('true')))).toEqual(['AAS-1 Dy 1.55 1.55', 'AAS-1 rest 0 98.45']);
  });

  it('states nothing where its list does not apply', async () => {
    expect(contents(await read(shell('false')))).toEqual([]);
  });

  it('is read from a payload that is written as text', async () => {
    const passport = {
      identification: { type: { manufacturerPartId: 'TXT-1' } },
      materials: {
        composition: [
          { unit: 'unit:percent', concentration: 3, id: [{ type: 'CAS', id: '7440-27-9', name: 'Terbium' }] },
        ],
      },
    };
    const outcome = await read({
      aspectType: 'urn:samm:io.catenax.battery.battery_pass:6.1.0#BatteryPass',
      payload: JSON.stringify(passport),
    });
    expect(contents(outcome)).toEqual(['TXT-1 Tb 3 3', 'TXT-1 rest 0 97']);
  });
});

describe('a passport in another layout', () => {
  it('of the United Nations states fractions of one', async () => {
    const passport = (fraction: number): object => ({
      '@context': ['https://test.uncefact.org/vocabulary/untp/dpp/0.6.0/'],
      type: ['DigitalProductPassport', 'VerifiableCredential'],
      issuer: { name: 'Ningbo Magnet Works' },
      validFrom: '2026-03-04T00:00:00Z',
      credentialSubject: {
        product: { productNumber: 'UN-1', name: 'Ring magnet' },
        materialsProvenance: [
          { name: 'Dysprosium', massFraction: fraction, recycledMassFraction: 0 },
          { name: 'Iron', massFraction: 0.6, materialType: { code: '7439-89-6', schemeName: 'CAS' } },
        ],
      },
    });
    const outcome = await read(passport(0.025));
    expect(contents(outcome)).toEqual(['UN-1 Dy 2.5 2.5', 'UN-1 Fe 60 60', 'UN-1 rest 0 37.5']);
    expect(outcome.dataset?.composition[0]).toMatchObject({ evidenceDate: '2026-03-04' });
    // Figures above the whole may be percent: none is read.
    expect(contents(await read(passport(2.5)))).not.toContain('UN-1 Fe 60 60');
  });

  it('of a battery states masses, which are shares of its mass where it states that', async () => {
    const battery = {
      generalProductInformation: { manufacturerPartId: 'BAT-9', batteryMass: 0.5 },
      materialComposition: {
        batteryMaterials: [
          { batteryMaterialName: 'Cobalt', batteryMaterialIdentifier: '7440-48-4', batteryMaterialMass: 50 },
          { batteryMaterialName: 'Graphite', batteryMaterialIdentifier: '7782-42-5', batteryMaterialMass: 100 },
        ],
      },
    };
    expect(contents(await read(battery))).toEqual(['BAT-9 Co 10 10', 'BAT-9 C 20 20', 'BAT-9 rest 0 70']);
    // Of two batteries nobody knows whose number it is.
    const two = await read({ ...battery, other: { batteryMaterials: [] } });
    expect(two.dataset?.composition ?? []).toEqual([]);
  });
});
