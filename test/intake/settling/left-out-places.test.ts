import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { analyseExposure } from '../../../src/engine/exposure/analyse.ts';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import type { ImportOptions } from '../../../src/intake/base/import-outcome.ts';
import { importText } from '../import-text.ts';

const catalogue = loadCatalogue();
const QUESTION = {
  // A magnet from Japan is under no rule on this day.
  lawDate: '2025-08-01',
  suspensionEnd: 'inclusive',
  dataVersion: 'v',
  assumptions: {},
  inference: true,
  destination: null,
} as const;
const UNSOUND = { decisions: { ...NO_DECISIONS, leaveOutUnsound: true } };

/** A pump with a magnet that holds dysprosium for sure, and a screw; sold for 1,000 a year. */
const FILES = {
  'suppliers.csv': `
    supplier_id,name
    NB,Ningbo Magnets
    NP,Nippon Magnets
    SG,Schrauben GmbH`,
  'parts.csv': `
    part_number,description,kind,category,form,unit_price,currency,annual_demand,magnet_family
    P,Pump,product,,,10,EUR,100,
    M,Magnet,component,ndfeb-magnet,magnet,1,EUR,,NdFeB
    S,Screw,component,fastener,,1,EUR,,`,
  'composition.csv': `
    part_number,substance,mass_pct_min,mass_pct_max,evidence
    M,Nd,29,31,declared
    M,Fe,60,66,declared
    M,B,1,1,declared
    M,Dy,2,2,declared`,
  'bom.csv': `
    parent,child,quantity
    P,M,2
    P,S,4`,
  'sourcing.csv': `
    part_number,supplier_id,country,share_pct,evidence
    M,NB,CN,,declared
    M,NP,JP,,declared
    S,SG,DE,,declared`,
};

/** Money of the pump by fill, of a year's 1,000. */
function judge(dataset: Dataset | null) {
  if (dataset === null) throw new Error('Nothing was imported.');
  const { totals } = analyseExposure({ dataset, catalogue, question: QUESTION });
  return totals;
}

async function take(changed: Partial<typeof FILES>, options: Partial<ImportOptions> = UNSOUND) {
  const outcome = await importText({ ...FILES, ...changed }, { catalogue, ...options });
  return { ...outcome, totals: judge(outcome.dataset) };
}

describe('what stands for a row that was left out for a fault', () => {
  it('keeps a product open whose magnet stood in a line of the bill that cannot be read', async () => {
    const whole = await take({});
    expect([whole.totals.notExposed, whole.totals.cannotBeJudged]).toEqual([0, 0]);
    for (const line of ['P,M,some', 'P,,2', 'P,M,-2']) {
      const { dataset, totals } = await take({ 'bom.csv': `parent,child,quantity\n${line}\nP,S,4\n` });
      expect(dataset?.bom.map(({ parent, child }) => `${parent} > ${child}`)).toEqual(['P > S', 'P > P/left-out']);
      expect(dataset?.parts.find(({ partNumber }) => partNumber === 'P/left-out')?.rows).toMatchObject([
        { file: 'bom.csv', row: 2 },
      ]);
      expect([totals.notExposed, totals.cannotBeJudged], line).toEqual([0, 1000]);
    }
  });

  it('does so in the bill of another system, and where the row of the part itself is at fault', async () => {
    const foreign = `Assembly;Component;Menge;ME\nP;M;viele;ST\nP;S;4;ST\n`;
    expect((await take({ 'bom.csv': foreign })).totals).toMatchObject({ notExposed: 0, cannotBeJudged: 1000 });
    const parts = FILES['parts.csv'].replace('magnet,1,EUR', 'magnet,dear,EUR');
    const { dataset, totals } = await take({ 'parts.csv': parts });
    expect(dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['P', 'S', 'P/left-out']);
    expect(totals).toMatchObject({ notExposed: 0, cannotBeJudged: 1000 });
  });

  it('keeps a part open of whose sources one cannot be read', async () => {
    for (const row of ['M,NB,CN,most', 'M,NB,Chinaland,', 'M,,,40']) {
      const sources = `part_number,supplier_id,country,share_pct\n${row}\nM,NP,JP,\nS,SG,DE,\n`;
      const { dataset, totals } = await take({ 'sourcing.csv': sources });
      const places = dataset?.sourcing.map(({ partNumber, siteId }) => `${partNumber} ${siteId}`);
      expect(
        places?.filter((one) => one.startsWith('M')),
        row,
      ).toEqual(['M NP@JP', 'M left-out@?']);
      expect([totals.notExposed, totals.cannotBeJudged], row).toEqual([0, 1000]);
    }
  });

  it('keeps it open where the row names the part by an id that counts as another', async () => {
    const parts = `${FILES['parts.csv']}\n    M-ALT,Magnet,component,ndfeb-magnet,magnet,1,EUR,,NdFeB`;
    const sources = 'part_number,supplier_id,country,share_pct\nM-ALT,NB,CN,most\nM,NP,JP,\nS,SG,DE,\n';
    const merges = [{ kind: 'part' as const, keep: 'M', absorbed: ['M-ALT'] }];
    const { dataset, totals } = await take(
      { 'parts.csv': parts, 'sourcing.csv': sources },
      { decisions: { ...UNSOUND.decisions, merges } },
    );
    expect(dataset?.sourcing.map(({ partNumber, siteId }) => `${partNumber} ${siteId}`)).toContain('M left-out@?');
    expect([totals.notExposed, totals.cannotBeJudged]).toEqual([0, 1000]);
  });

  it('is nothing where a person left out a row without a fault, or nothing else says who supplies', async () => {
    const leftOut = [{ file: 'bom.csv', sheet: null, row: 2 }];
    const { dataset } = await take({}, { decisions: { ...NO_DECISIONS, leftOut } });
    expect(dataset?.bom.map(({ child }) => child)).toEqual(['S']);
    const sources = 'part_number,supplier_id,country,share_pct\nM,NB,CN,most\nS,SG,DE,\n';
    const alone = await take({ 'sourcing.csv': sources });
    expect(alone.dataset?.sourcing.map(({ partNumber }) => partNumber)).toEqual(['S']);
    expect(alone.totals.notExposed).toBe(0);
  });

  it('goes when the rows come again without a fault', async () => {
    const broken = await take({
      'bom.csv': 'parent,child,quantity\nP,M,some\nP,S,4\n',
      'sourcing.csv': FILES['sourcing.csv'].replace('CN,,', 'CN,most,'),
    });
    for (const mode of ['keys', 'tables'] as const) {
      const update = { before: broken.dataset!, mode, facts: [], forgotten: [] };
      const { dataset, totals } = await take(
        { 'bom.csv': FILES['bom.csv'], 'sourcing.csv': FILES['sourcing.csv'] },
        { update },
      );
      expect(dataset?.parts.map(({ partNumber }) => partNumber).toSorted()).toEqual(['M', 'P', 'S']);
      expect(dataset?.sourcing.map(({ siteId }) => siteId)).not.toContain('left-out@?');
      expect(totals.cannotBeJudged).toBe(0);
    }
  });
});
