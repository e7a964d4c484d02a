import { describe, expect, it } from 'vitest';
import type { ExposureReport } from '../../../../src/engine/exposure/report.ts';
import { analyse } from '../pump-company.ts';

/** A cathode plant in Hungary on Chinese technology, whose LFP powder is pressed to this density (g/cm³). */
function makePlant(
  density: string,
  category = 'cathode-lfp',
  chemistry = '',
  place = 'HU,CAM,CN',
): Promise<ExposureReport> {
  return analyse({
    'suppliers.csv': `
      supplier_id,name,country,role
      WE,We Motors,DE,own
      KA,Kathode Alpha,HU,`,
    'sites.csv': `
      site_id,supplier_id,name,country,stage,technology_origin,status
      PLANT,WE,Plant,DE,,,
      KA1,KA,Alpha works,${place},operating`,
    'parts.csv': `
      part_number,description,kind,category,form,unit_price,currency,annual_demand
      P,Pump,product,,,10,EUR,100
      M,Cathode powder,material,${category},cathode-active,1,EUR,`,
    'properties.csv': `
      part_number,property,min,max,text,conditions,evidence
      M,compaction_density_g_per_cm3,${density},${density},,220 MPa,declared
      M,specific_capacity_mah_per_g,161,161,,0.1C,declared
      M,first_coulombic_efficiency_pct,97.5,97.5,,,declared${chemistry === '' ? '' : `\nM,chemistry,,,${chemistry},,declared`}`,
    'bom.csv': `
      parent,child,quantity
      P,M,2`,
    'composition.csv': `
      part_number,substance,mass_pct_min,mass_pct_max,evidence
      M,Li,4,5,declared
      M,Fe,34,36,declared
      M,P,19,20,declared`,
    'sourcing.csv': `
      part_number,site_id,share_pct,buyer_site_id,evidence
      M,KA1,100,,declared`,
  });
}

// Line 1 of code 252604X asks for at least 2.58 g/cm³ pressed at 220 MPa, beside 160 mAh/g and 97 %.
describe('a plant on Chinese technology', () => {
  const about = ({ knowHow, knowHowNear }: ExposureReport): unknown => ({
    inside: knowHow.filter(({ itemId }) => itemId === 'tech-lfp').map(({ siteId, partNumber }) => [siteId, partNumber]),
    near: knowHowNear
      .filter(({ itemId }) => itemId === 'tech-lfp')
      .map(({ siteName, partNumber, failed: { property, found, expected } }) => [
        siteName,
        partNumber,
        property,
        found,
        expected,
      ]),
  });

  it('is inside an entry whose tests its product meets, and near one of which it misses a test, with the reason', async () => {
    expect(about(await makePlant('2.58'))).toEqual({ inside: [['KA1', 'M']], near: [] });
    expect(about(await makePlant('2.57'))).toEqual({
      inside: [],
      near: [['Alpha works', 'M', 'compaction_density_g_per_cm3', '2.57 at 220 MPa', '>= 2.58 at 220 MPa']],
    });
  });

  it('is judged by the chemistry that somebody states of a wider kind of goods', async () => {
    const found = ({ knowHow }: ExposureReport) => knowHow.map(({ itemId, match }) => [itemId, match]);
    // Nobody says which: the entry for LFP is open, and the one for LMFP by its density met as well.
    expect(found(await makePlant('2.58', 'cathode'))).toEqual(
      expect.arrayContaining([
        ['tech-lfp', 'partial'],
        ['tech-lmfp', 'partial'],
      ]),
    );
    expect(found(await makePlant('2.58', 'cathode', 'LFP'))).toEqual([['tech-lfp', 'met']]);
    expect(found(await makePlant('2.58', 'cathode', 'NMC811'))).toEqual([]);
  });

  it('is neither where an entry speaks of other products', async () => {
    expect(about(await makePlant('2.57', 'cathode-nmc811'))).toEqual({ inside: [], near: [] });
  });

  // 100 pumps of 10 EUR a year, each with the powder.
  it.each([
    ['whose technology no file states', 'HU,CAM,', '2.58', [0, 1000, ['Alpha works', ['M']]]],
    ['whose country no file states', ',CAM,CN', '2.58', [0, 1000, ['Alpha works', ['M']]]],
    ['that is known to be on it', 'HU,CAM,CN', '2.58', [1000, 1000]],
    ['on technology of another country', 'HU,CAM,DE', '2.58', [0, 0]],
    ['whose powder is outside, whatever its technology', 'HU,CAM,', '2.57', [0, 0]],
    ['in China', 'CN,CAM,', '2.58', [0, 0]],
  ])('is counted as not known where nobody can say: a plant %s', async (_, place, density, expected) => {
    const { totals, knowHowOpen } = await makePlant(density, 'cathode-lfp', '', place);
    const plants = knowHowOpen.plants.map(({ siteName, partNumbers }) => [siteName, partNumbers]);
    expect([totals.knowHow, knowHowOpen.atMost, ...plants]).toEqual(expected);
  });

  it.each([
    ['CM2,CM,Debrecen,HU,CN,operating', ['Debrecen']],
    ['CM2,CM,Debrecen,HU,CN,', ['Debrecen']],
    // Technology of nobody else, no transfer out of China, a plant that will not be, one whose output is judged.
    ['CM2,CM,Debrecen,HU,,operating', null],
    ['CM2,CM,Debrecen,HU,DE,operating', null],
    ['CM2,CM,Baotou,CN,CN,operating', null],
    ['CM2,CM,Debrecen,HU,CN,cancelled', null],
    ['CM3,CM,Ganzhou 2,HU,CN,operating', null],
  ])('of which no part is on file is said not to be judged: %s', async (plant, names) => {
    const { notes, knowHow } = await analyse({
      'sites.csv': `
        site_id,supplier_id,name,country,technology_origin,status
        PLANT,WE,Plant,DE,,
        CM1,CM,Ganzhou,CN,,
        ${plant}`,
      'sourcing.csv': `
        part_number,site_id,share_pct,buyer_site_id,evidence
        M,${plant.startsWith('CM3') ? 'CM3' : 'CM1'},100,,declared`,
    });
    const said = notes.find(({ code }) => code === 'technology-without-output');
    expect(said?.facts ?? null).toEqual(names && { plants: 1, names });
    expect(knowHow.map(({ siteId }) => siteId)).not.toContain('CM2');
  });
});
