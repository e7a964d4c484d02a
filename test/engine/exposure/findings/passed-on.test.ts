import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../../src/catalogue/load-catalogue.ts';
import type { Reading } from '../../../../src/domain/closed-lists.ts';
import type { Settings } from '../../../../src/domain/dataset.ts';
import { analyseExposure } from '../../../../src/engine/exposure/analyse.ts';
import { importText } from '../../../intake/import-text.ts';
import { getPart } from '../pump-company.ts';

const catalogue = loadCatalogue();

/** Gallium, graphite and a magnet with dysprosium that a trader in Korea sells to plants in the United States and Japan. */
async function analyse(
  bought: string,
  { lawDate = '2026-11-28', reading = 'law' }: { lawDate?: string; reading?: Reading } = {},
  endUse: Settings['endUse'] = null,
) {
  const { dataset } = await importText(
    {
      'suppliers.csv': `
        supplier_id,name,country,role
        WE,We Motors,US,own
        CM,China Works,CN,
        KM,Korea Works,KR,
        KT,Busan Trading,KR,`,
      'sites.csv': `
        site_id,supplier_id,name,country
        US1,WE,Ohio,US
        JP1,WE,Nagoya,JP
        CM1,CM,Ganzhou,CN
        KM1,KM,Ulsan,KR
        KT1,KT,Busan,KR`,
      'parts.csv': `
        part_number,description,kind,form
        GA,Gallium,material,metal
        GR,Graphite,material,graphite
        MA,Magnet,component,magnet`,
      'properties.csv': `
        part_number,property,text,evidence
        GR,graphite_type,natural-flake,declared
        MA,magnet_family,NdFeB,declared`,
      'composition.csv': `
        part_number,substance,mass_pct_min,mass_pct_max,evidence
        GA,Ga,99.9,100,declared
        MA,Nd,30,30,declared
        MA,Dy,2,2,declared`,
      'sourcing.csv': `
        part_number,site_id,share_pct,buyer_site_id,evidence
        GA,KT1,100,US1,seen
        GR,KT1,100,US1,seen
        MA,KT1,100,JP1,seen
        ${bought}`,
    },
    { catalogue },
  );
  return analyseExposure({
    dataset: { ...dataset!, settings: { ...dataset!.settings, endUse } },
    catalogue,
    question: {
      lawDate,
      reading,
      suspensionEnd: 'inclusive',
      dataVersion: 'v',
      assumptions: {},
      inference: false,
      destination: null,
    },
  });
}

const FROM_CHINA = ['GA', 'GR', 'MA'].map((part) => `${part},CM1,100,KT1,seen`).join('\n');
const FROM_KOREA = FROM_CHINA.replaceAll('CM1', 'KM1');
const FROM_BOTH = ['GA,CM1,50,KT1,seen', 'GA,KM1,50,KT1,seen'].join('\n');

const find = (report: Awaited<ReturnType<typeof analyse>>, part: string, item: string) =>
  getPart(report, part).findings.find(({ itemId, siteId }) => itemId === item && siteId === 'KT1');

describe('Chinese goods that a trader abroad passes on', () => {
  // Paragraph 2 of No. 46 of 2024 is paused up to 27 November 2026; whoever passes such goods on to the United States against it is liable.
  it.each([
    ['2025-11-08', 'law', 'licence-required'],
    ['2025-11-09', 'law', 'not-required'],
    ['2026-11-27', 'law', 'not-required'],
    ['2026-11-28', 'law', 'licence-required'],
    ['2026-11-28', 'open', 'may-require'],
  ] as const)('to the United States are refused as those out of China on %s by the reading %s: %s', async (...row) => {
    const [lawDate, reading, verdict] = row;
    const finding = find(await analyse(FROM_CHINA, { lawDate, reading }), 'GA', '46-gages');
    expect(finding).toMatchObject({ exporter: 'KR', destination: 'US', match: 'met', verdict });
    expect(finding?.route).toBe('refused in principle');
    expect(finding?.criteria).toContainEqual(
      expect.objectContaining({ property: 'goods-origin', result: 'met', found: 'CN' }),
    );
  });

  it('may be meant where their origin is not known, and are not where they were made elsewhere', async () => {
    expect(find(await analyse(FROM_BOTH), 'GA', '46-gages')).toMatchObject({
      match: 'missing',
      verdict: 'may-require',
      missing: ['goods-origin'],
    });
    expect(find(await analyse(FROM_KOREA), 'GA', '46-gages')).toBeUndefined();
  });

  it('are meant by the ban of military uses in Japan, unless the use is civil', async () => {
    const day = { lawDate: '2026-01-06' };
    expect(find(await analyse(FROM_CHINA, day), 'MA', 'jp-all')).toMatchObject({
      verdict: 'may-require',
      route: 'prohibited',
      missing: ['end-use'],
    });
    expect(find(await analyse(FROM_CHINA, day, 'military'), 'MA', 'jp-all')?.verdict).toBe('licence-required');
    expect(find(await analyse(FROM_CHINA, day, 'civil'), 'MA', 'jp-all')).toBeUndefined();
    expect(find(await analyse(FROM_CHINA, { lawDate: '2026-01-05' }), 'MA', 'jp-all')?.verdict).toBe('not-required');
  });

  it('are not meant by the closer review of graphite, which is one of applications in China', async () => {
    expect(find(await analyse(FROM_CHINA), 'GR', '46-graphite')).toBeUndefined();
    expect(find(await analyse(FROM_CHINA), 'GR', '46-mil')).toMatchObject({ verdict: 'may-require' });
  });
});
