import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { Catalogue } from '../../src/catalogue/schema.ts';
import type { Alternate } from '../../src/engine/exposure/alternates/alternate-report.ts';
import { findAlternates } from '../../src/engine/exposure/alternates/alternates.ts';
import { importText } from '../intake/import-text.ts';

const shipped = loadCatalogue();
const share = (material: string, stage: string, country: string, part: number) => ({
  ...shipped.marketShares[0]!,
  material,
  stage,
  country,
  share: part,
  year: 2024,
  countedBy: 'production' as const,
});
/** Of all metals only dysprosium has shares. */
const catalogue: Catalogue = {
  ...shipped,
  marketShares: [share('Dy', 'metal', 'CN', 0.6), share('Dy', 'metal', 'JP', 0.4), share('Dy', 'separation', 'JP', 1)],
};

const TABLES = {
  'suppliers.csv':
    'supplier_id,name,country,role,parent_id\nOWN,We,DE,own,\nS1,Beispiel Magnetics,CN,,\nS2,Kiso Jiki Beispiel,JP,,S1',
  'sites.csv': 'site_id,supplier_id,name,country\nDE-1,OWN,Werk,DE\nCN-1,S1,Ganzhou,CN\nJP-1,S2,Kiso,JP',
  'parts.csv':
    'part_number,description,kind,category,form,unit_price,currency,annual_demand\nCAR,Car,product,,,100,EUR,10\nMAG,Ring,component,ndfeb-magnet,magnet,1,EUR,',
  'bom.csv': 'parent,child,quantity\nCAR,MAG,2',
  'sourcing.csv':
    'part_number,site_id,buyer_site_id,share_pct,qualification\nMAG,CN-1,,100,released\nMAG,JP-1,,,candidate',
};
const WITH_ALLOY = {
  ...TABLES,
  'parts.csv': `${TABLES['parts.csv']}\nALLOY,Alloy,material,ndfeb-alloy,alloy,1,EUR,`,
  'bom.csv': `${TABLES['bom.csv']}\nMAG,ALLOY,1`,
  'sourcing.csv': `${TABLES['sourcing.csv']}\nALLOY,CN-1,JP-1,70,released\nALLOY,DE-1,JP-1,20,released`,
};

async function findJapanese(tables: Readonly<Record<string, string>>): Promise<Alternate> {
  const { dataset, document } = await importText(tables, { catalogue });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  const question = { dataVersion: 'v', lawDate: '2026-11-24', suspensionEnd: 'inclusive' as const };
  const asked = { ...question, assumptions: {}, inference: true, destination: null };
  return findAlternates({ dataset, catalogue, question: asked }, 'MAG').alternates.find(
    ({ siteId }) => siteId === 'JP-1',
  )!;
}

describe('stages of an alternate', () => {
  it('go down to the mine, of several inputs the one that rests most on China', async () => {
    const { steps } = await findJapanese(TABLES);
    expect(steps.map(({ stage }) => stage)).toEqual(['magnet', 'metal', 'refining', 'separation', 'mining']);
    expect(steps[0]).toMatchObject({ basis: 'plant', countries: [{ country: 'JP', share: 1 }], unknown: 0 });
    // 60 % Chinese dysprosium weighs more than a metal of which nothing is known.
    expect(steps[1]).toMatchObject({
      basis: 'market',
      countries: [
        { country: 'CN', share: 0.6 },
        { country: 'JP', share: 0.4 },
      ],
    });
    // Dysprosium is separated in Japan, and of the other oxides nobody knows anything: that is what counts.
    expect(steps[3]).toMatchObject({ basis: 'none', countries: [], unknown: 1 });
  });

  it('say what the company knows of its purchases before any share of the market, and who owns it', async () => {
    const { steps, ownerCountry } = await findJapanese(WITH_ALLOY);
    const alloy = steps.find(({ goods }) => goods === 'Alloy');
    expect(alloy).toMatchObject({
      basis: 'rows',
      countries: [
        { country: 'CN', share: 0.7 },
        { country: 'DE', share: 0.2 },
      ],
    });
    expect(alloy?.unknown).toBeCloseTo(0.1, 12);
    expect(ownerCountry).toBe('CN');
  });
});
