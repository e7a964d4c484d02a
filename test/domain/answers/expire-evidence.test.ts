import { describe, expect, it } from 'vitest';
import { settleQuestion } from '../../../src/analyses/answer-inline.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { findFirstStanding, findLastDay } from '../../../src/domain/answers/evidence-age.ts';
import { dropExpired } from '../../../src/domain/answers/expire-evidence.ts';
import { listAged } from '../../../src/domain/answers/list-aged.ts';
import { hashDataset } from '../../../src/domain/content-hash.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { FactDecision } from '../../../src/domain/decisions/decisions.ts';
import type { ExposureSummary } from '../../../src/engine/exposure/report.ts';
import { importText } from '../../intake/import-text.ts';

const catalogue = loadCatalogue();
const TABLES = {
  'suppliers.csv': 'supplier_id,name,country,role\nWE,We,DE,own\nS1,Ganzhou Beispiel,CN,\nS2,Handel Elbe,DE,',
  'sites.csv': 'site_id,supplier_id,name,country\nPLANT,WE,Werk,DE\nW1,S1,Ganzhou,CN\nW2,S2,Elbe,DE',
  'parts.csv':
    'part_number,description,kind,category,unit_price,currency,annual_demand\nP1,Drive,product,,100,EUR,1000\nM1,Bracket,component,,3,EUR,\nP2,Pump,product,,100,EUR,1000\nM2,Disc,component,ndfeb-magnet,3,EUR,',
  'bom.csv': 'parent,child,quantity\nP1,M1,1\nP2,M2,1',
  'sourcing.csv':
    'part_number,site_id,share_pct,origin_country,evidence,evidence_date\nM1,W1,100,,seen,2020-01-01\nM2,W2,100,CN,declared,2020-01-01',
  // M1: nothing but what is named; M2: dysprosium by an old row, and a list that an undated row closes.
  'composition.csv':
    'part_number,substance,mass_pct_min,mass_pct_max,evidence,evidence_date\nM1,Fe,98,100,declared,2024-08-31\nM1,C,0,2,declared,2024-08-31\nM1,rest,0,0,declared,2024-08-31\nM2,Nd,30,30,declared,2026-05-01\nM2,Dy,2,2,declared,2022-03-01\nM2,rest,0,0,declared,',
  'properties.csv': 'part_number,property,text,evidence,evidence_date\nM1,contents_of_concern,none,declared,2024-08-31',
};

async function read(evidenceMonths: number | undefined, confirmed: readonly FactDecision[] = []): Promise<Dataset> {
  const { dataset, document } = await importText(TABLES, {
    catalogue,
    evidenceMonths,
    today: '2026-11-24',
    decisions: { corrections: [], leftOut: [], merges: [], separate: [], confirmed },
  });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  return dataset;
}

/** Money by fill on a law date, as any page and the command line ask for it. */
async function judge(dataset: Dataset, lawDate: string): Promise<ExposureSummary['totals']> {
  const question = {
    lawDate,
    suspensionEnd: 'inclusive',
    assumptions: {},
    inference: true,
    destination: null,
  } as const;
  const settled = await settleQuestion('summary', { dataset, dataVersion: 'v' }, question);
  if (!settled.ok) throw new Error(settled.reason);
  return (settled.report as ExposureSummary).totals;
}

const nameContents = ({ composition }: Dataset): string[] =>
  composition.map(({ partNumber, substance }) => `${partNumber} ${substance}`).toSorted();

describe(findLastDay, () => {
  it('counts months, to the last day of a shorter one', () => {
    expect(findLastDay('2024-08-31', 24)).toBe('2026-08-31');
    expect(findLastDay('2024-08-31', 6)).toBe('2025-02-28');
    expect(findLastDay('2024-02-29', 12)).toBe('2025-02-28');
    expect(findLastDay('2025-12-15', 1)).toBe('2026-01-15');
  });
});

describe(findFirstStanding, () => {
  it('is the first day whose last day is not past, at every end of a month', () => {
    expect(findFirstStanding('2026-11-24', 24)).toBe('2024-11-24');
    expect(findFirstStanding('2025-03-31', 1)).toBe('2025-03-01');
    expect(findFirstStanding('2025-02-28', 6)).toBe('2024-08-28');
    expect(findFirstStanding('2025-02-28', null)).toBeNull();
  });
});

describe(dropExpired, () => {
  it('changes nothing where the workspace says nothing, not even the name of the version', async () => {
    const dataset = await read(undefined);
    expect(dropExpired(dataset, '2040-01-01')).toBe(dataset);
    expect(hashDataset({ ...dataset, settings: { ...dataset.settings, evidenceMonths: null } })).toBe(
      hashDataset(dataset),
    );
    expect(hashDataset(await read(24))).not.toBe(hashDataset(dataset));
  });

  it('leaves out what is too old on the law date and closes no list of which a row is gone', async () => {
    const dataset = await read(24);
    expect(nameContents(dropExpired(dataset, '2026-08-31'))).toEqual(['M1 C', 'M1 Fe', 'M1 rest', 'M2 Nd']);
    expect(nameContents(dropExpired(dataset, '2026-09-01'))).toEqual(['M2 Nd']);
    expect(dropExpired(dataset, '2026-09-01').sourcing.map(({ originCountry }) => originCountry)).toEqual([null, 'CN']);
    expect(listAged(dataset).map(({ field, lastDay }) => `${field} ${lastDay}`)).toEqual([
      'content:Dy 2024-03-01',
      ...['Fe', 'C', 'rest'].map((substance) => `content:${substance} 2026-08-31`),
      'contents_of_concern 2026-08-31',
      'content:Nd 2028-05-01',
    ]);
  });

  it('counts down what a maker declares of its own goods alone, and says whose word it is', async () => {
    const dataset = await read(24);
    const held = { suppliers: ['S1'], silent: ['S2'], elements: ['Dy'], declaredBy: 'Ganzhou Beispiel', rows: [] };
    const contentsBySource = [
      {
        ...held,
        partNumber: 'M2',
        substance: 'Dy',
        massPctMin: 0,
        massPctMax: 0,
        evidence: 'declared' as const,
        evidenceDate: '2024-06-15',
      },
    ];
    const both = { ...dataset, settings: { ...dataset.settings, contentsBySource } };
    expect(listAged(both).filter(({ of }) => of !== undefined)).toEqual([
      {
        partNumber: 'M2',
        field: 'content:Dy',
        evidenceDate: '2024-06-15',
        lastDay: '2026-06-15',
        of: 'Ganzhou Beispiel',
      },
    ]);
    expect(dropExpired(both, '2026-06-15').settings.contentsBySource).toHaveLength(1);
    expect(dropExpired(both, '2026-06-16').settings.contentsBySource).toEqual([]);
  });

  it('makes goods that an old declaration cleared open again, and clears none whose element has expired', async () => {
    const [forEver, limited] = [
      await judge(await read(undefined), '2026-11-24'),
      await judge(await read(24), '2026-11-24'),
    ];
    // P1 rests on M1 (cleared by its list), P2 on M2 (dysprosium, surely); 100 000 a year each.
    expect([forEver.notExposed, forEver.surely]).toEqual([100_000, 100_000]);
    expect([limited.notExposed, limited.surely]).toEqual([0, 0]);
    expect(limited.possibly + limited.cannotBeJudged + limited.ifPausedBack).toBe(200_000);
  });
});

describe('answers that expire', () => {
  const by = { basis: '', at: null } as const;
  const fact: FactDecision = {
    partNumber: 'M2',
    field: 'content:Dy',
    value: '1.2',
    reason: '',
    over: null,
    answers: [
      { value: '1.2', evidence: 'seen', date: '2023-02-01', by: 'Laboratory', ...by },
      { value: 'no', evidence: 'declared', date: '2026-10-01', by: 'Elbe', ...by },
    ],
  };
  const findDy = ({ composition }: Dataset) => composition.find(({ substance }) => substance === 'Dy');

  it('give way to newer ones that they went before', async () => {
    expect(findDy(await read(undefined, [fact]))?.massPctMax).toBe(1.2);
    expect(findDy(await read(24, [fact]))?.massPctMax).toBe(0);
  });
});
