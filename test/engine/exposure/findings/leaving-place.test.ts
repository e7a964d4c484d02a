import { describe, expect, it } from 'vitest';
import { analyseCompany } from '../analyse-company.ts';

/** A magnet with dysprosium for a German plant, from one source in each of the places that a row can name. */
async function analyse(row: string, besides: Readonly<Record<string, string>> = {}) {
  const { report } = await analyseCompany({
    'suppliers.csv': `
      supplier_id,name,country,role
      WE,We Motors,DE,own
      CT,Shanghai Trading,CN,
      JT,Kobe Trading,JP,`,
    'sites.csv': `
      site_id,supplier_id,name,country
      PLANT,WE,Plant,DE
      CS,CT,Store in Shanghai,CN
      JS,JT,Store in Kobe,JP`,
    'parts.csv': `
      part_number,description,kind,form
      M,Magnet,component,magnet`,
    'properties.csv': `
      part_number,property,text,evidence
      M,magnet_family,NdFeB,declared`,
    'composition.csv': `
      part_number,substance,mass_pct_min,mass_pct_max,evidence
      M,Nd,30,30,declared
      M,Fe,67,67,declared
      M,B,1,1,declared
      M,Dy,2,2,declared`,
    'sourcing.csv': `
      part_number,site_id,supplier_id,country,buyer_site_id,origin_country,evidence
      ${row}`,
    ...besides,
  });
  const magnet = report.parts.find(({ partNumber }) => partNumber === 'M')!;
  const { exporter, verdict, missing } = magnet.findings.find(
    ({ itemId, buyerSiteId }) => itemId === '18-Dy-magnet' && buyerSiteId === 'PLANT',
  )!;
  return { state: magnet.state, exporter, verdict, missing, report };
}

describe('goods of another origin at a source in China', () => {
  it.each([
    ['a plant', 'M,CS,,,PLANT,JP,seen'],
    ['a firm', 'M,,CT,,PLANT,JP,seen'],
    ['the country', 'M,,,CN,PLANT,JP,seen'],
  ])('may need its licence, where a row names %s', async (_, row) => {
    expect(await analyse(row)).toMatchObject({
      state: 'cannot-be-judged',
      exporter: null,
      verdict: 'may-require',
      missing: ['exporter'],
    });
  });

  it('are not asked about at the supplier, since their origin is stated', async () => {
    const { report } = await analyse('M,CS,,,PLANT,JP,seen');
    expect(report.questions.map(({ fact }) => fact)).not.toContain('country');
    expect(report.notAsked).toContainEqual(
      expect.objectContaining({ fact: 'leaving-place', partNumber: 'M', siteId: 'CS', reason: 'not-the-goods' }),
    );
  });

  it('leave from China where the source buys them on file', async () => {
    const row = `M,CS,,,PLANT,JP,seen
      M,JS,,,CS,,seen`;
    expect(await analyse(row)).toMatchObject({ state: 'exposed', exporter: 'CN', verdict: 'licence-required' });
  });

  it('need none where they go to a plant in China', async () => {
    const sites = `
      site_id,supplier_id,name,country
      PLANT,WE,Plant,CN
      CS,CT,Store in Shanghai,CN`;
    expect(await analyse('M,CS,,,PLANT,JP,seen', { 'sites.csv': sites })).toMatchObject({ verdict: 'not-required' });
  });
});

describe('goods elsewhere', () => {
  it('leave from their origin where they only lie at their source', async () => {
    expect(await analyse('M,JS,,,PLANT,CN,seen')).toMatchObject({ exporter: 'CN', verdict: 'licence-required' });
    expect(await analyse('M,JS,,,PLANT,VN,seen')).toMatchObject({ exporter: 'VN', verdict: 'not-required' });
  });

  it('leave from their source where no origin is stated', async () => {
    expect(await analyse('M,JS,,,PLANT,,seen')).toMatchObject({ exporter: 'JP', verdict: 'not-required' });
    expect(await analyse('M,CS,,,PLANT,,seen')).toMatchObject({ exporter: 'CN', verdict: 'licence-required' });
  });
});
