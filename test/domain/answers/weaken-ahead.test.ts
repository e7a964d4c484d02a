import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { takeStanding } from '../../../src/domain/answers/weaken-ahead.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { analyseExposure } from '../../../src/engine/exposure/analyse.ts';
import { importText } from '../../intake/import-text.ts';

const catalogue = loadCatalogue();
const TABLES = {
  'suppliers.csv': 'supplier_id,name,country,role\nWE,We,DE,own\nS1,Ganzhou Beispiel,CN,',
  'sites.csv': 'site_id,supplier_id,name,country\nPLANT,WE,Werk,DE\nW1,S1,Ganzhou,CN',
  'parts.csv':
    'part_number,description,kind,category,unit_price,currency,annual_demand\nP,Drive,product,,100,EUR,1000\nM,Magnet,component,ndfeb-magnet,3,EUR,',
  'bom.csv': 'parent,child,quantity\nP,M,1',
  'sourcing.csv': 'part_number,site_id,share_pct,evidence\nM,W1,100,seen',
};

async function read(declared: string, dataDate: string | null = null): Promise<Dataset> {
  const rows = `part_number,substance,mass_pct_min,mass_pct_max,evidence,evidence_date\n${declared}`;
  const { dataset, document } = await importText({ ...TABLES, 'composition.csv': rows }, { catalogue, dataDate });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  return dataset;
}

function judge(dataset: Dataset, lawDate: string) {
  const question = {
    lawDate,
    suspensionEnd: 'inclusive',
    assumptions: {},
    inference: false,
    destination: null,
    dataVersion: 'v',
  } as const;
  const report = analyseExposure({ dataset: takeStanding(dataset, lawDate, catalogue), catalogue, question });
  const fill = report.parts.find(({ partNumber }) => partNumber === 'M')?.fill;
  return { fill, note: report.notes.find(({ code }) => code === 'declared-ahead')?.facts };
}

const free = (day: string): string =>
  ['Nd,30,30', 'Fe,69,69', 'B,1,1', 'rest,0,0'].map((row) => `M,${row},declared,${day}`).join('\n');

describe('a declaration that is dated ahead', () => {
  it('frees no goods before its day, which is said, and does on it', async () => {
    const dataset = await read(free('2027-03-01'));
    const before = judge(dataset, '2027-02-28');
    expect(before.fill).toBe('possibly');
    expect(before.note).toEqual({ parts: 1, first: 'M', day: '2027-03-01' });
    const after = judge(dataset, '2027-03-01');
    expect(after.fill).toBe('notExposed');
    expect(after.note).toBeUndefined();
  });

  it('stands with what it says is in the goods', async () => {
    const dataset = await read('M,Dy,2,2,declared,2027-03-01');
    expect(judge(dataset, '2026-11-29')).toMatchObject({ fill: 'surely', note: { parts: 1 } });
  });

  it('is not meant by a question about the law of a day before that of the data', async () => {
    const dataset = await read(free('2026-03-01'), '2026-11-01');
    expect(judge(dataset, '2025-06-01').note).toBeUndefined();
    expect(judge(dataset, '2025-06-01').fill).toBe(judge(dataset, '2026-11-29').fill);
    expect(takeStanding(dataset, '2025-06-01', catalogue)).toBe(dataset);
  });

  it('is not meant by one about a day before the evidence of the catalogue, where nobody stated a day of the data', async () => {
    const dataset = await read(free(catalogue.evidenceCutoff));
    expect(judge(dataset, '2025-06-01').note).toBeUndefined();
    expect(takeStanding(dataset, '2025-06-01', catalogue)).toBe(dataset);
  });

  it('is the same copy for every question of one day', async () => {
    const dataset = await read(free('2027-03-01'));
    expect(takeStanding(dataset, '2026-11-29', catalogue)).toBe(takeStanding(dataset, '2026-12-24', catalogue));
    expect(takeStanding(dataset, '2026-11-29', catalogue)).not.toBe(dataset);
  });
});
