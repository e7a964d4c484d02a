import { describe, expect, it } from 'vitest';
import { readContents } from './read-contents.ts';

/** A passport of a product with terbium, as its concentration says. */
const passport = (concentrationInformation: object): string =>
  JSON.stringify({
    metadata: { version: '1' },
    identification: { partTypeInformation: { manufacturerPartId: 'DRV-5' } },
    composition: {
      materialInformation: {
        materials: [
          {
            materialIdentifications: [{ materialId: '7440-27-9', materialListTypeId: 'CAS', materialName: 'Terbium' }],
            concentrationInformation,
          },
        ],
      },
    },
  });

const read = async (information: object): Promise<string[]> =>
  (await readContents({ 'passport.json': passport(information) })).rows;

describe('a range of concentrations in a passport', () => {
  it.each([
    ['an object of figures', { min: 2, max: 4 }],
    ['a list of one, as in version 6', [{ max: 4, min: 2 }]],
    ['two figures', [2, 4]],
    ['least and most in words', { minimum: 2, maximum: 4 }],
    ['ends the wrong way round', { minConcentration: 4, maxConcentration: 2 }],
    ['text', '2-4 %'],
  ])('is read as %s', async (_, concentrationRange) => {
    expect(await read({ concentrationRange })).toEqual(['DRV-5 Tb 2 4', 'DRV-5 rest 0 98']);
  });

  it('has its figures in the unit of the concentration', async () => {
    const information = { unit: 'unit:partPerMillion', concentrationRange: [{ min: 200, max: 400 }] };
    expect(await read(information)).toEqual(['DRV-5 Tb 0.02 0.04', 'DRV-5 rest 0 99.98']);
  });

  it('spans a figure beside it, which may be its middle', async () => {
    const information = { concentration: 3, unit: 'unit:percent', concentrationRange: [{ min: 2, max: 4 }] };
    expect((await read(information))[0]).toBe('DRV-5 Tb 2 4');
  });

  it('is open without its upper end', async () => {
    expect(await read({ concentrationRange: { min: 2 } })).toEqual(['DRV-5 Tb 0 100', 'DRV-5 rest 0 100']);
  });
});
