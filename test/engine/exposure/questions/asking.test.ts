import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../../src/catalogue/load-catalogue.ts';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import { analyseExposure } from '../../../../src/engine/exposure/analyse.ts';
import { collectOpenFacts } from '../../../../src/engine/exposure/questions/open-facts.ts';
import { prepareExposure } from '../../../../src/engine/exposure/prepare.ts';
import { computeExposureFigures } from '../../../../src/engine/exposure/figures/figures.ts';
import { getStandings } from '../../../../src/engine/controls/status.ts';
import type { ExposureReport } from '../../../../src/engine/exposure/report.ts';
import { analyseOnce } from '../../../fixtures/companies/analyse-once.ts';
import { openWorkspace } from '../../../fixtures/build-745ffa1/read-fixture.ts';
import { importFiles } from '../../../../src/intake/import-files.ts';
import { importText } from '../../../intake/import-text.ts';
import { randomCompany } from '../../../reference/random-company.ts';

const catalogue = loadCatalogue();
const question = {
  lawDate: '2026-11-24',
  suspensionEnd: 'inclusive',
  dataVersion: 'test',
  assumptions: {},
  destination: null,
} as const;

function analyse(dataset: Dataset, inference = true): ExposureReport {
  return analyseExposure({ dataset, catalogue, question: { ...question, inference } });
}

/** What is claimed of the same companies again and again. */
const analyseKnown = analyseOnce(analyse);

/**
 * Words that ask who makes something, where, with which share, how or out of whose goods. "Origin" is not among them: the one that is declared
 * is asked for.
 */
const OWN_SOURCES = {
  en: /\b(who|whom|whose|mak(e|es|er|ers|ing)|made|manufactur\w*|produc\w+|plants?|factor(y|ies)|works?|sites?|mill|refiner\w*|smelt\w*|mines?|mined|shares?|split|proportion|percentage of|suppliers?|vendors?|sourc\w+|upstream|subcontract\w*|technolog\w*|techniques?|process\w*|method|equipment|machin\w*|capacity|know-how|bought|buys?|purchas\w*)\b/i,
  zh: /谁|哪家|企业|公司|工厂|厂|供应商|上游|采购|来源|生产|制造|加工|占比|份额|比例|技术|工艺|设备|产能/,
};

/** The text of each question without the names that the company itself gave. */
function listTexts(report: ExposureReport, dataset: Dataset): { en: string; zh: string }[] {
  const parts = new Map(
    dataset.parts.map(({ partNumber, description }) => [
      partNumber,
      description === '' || description === partNumber ? partNumber : `${description} (${partNumber})`,
    ]),
  );
  return report.questions.map(({ partNumber, en, zh }) => {
    const name = parts.get(partNumber) ?? '';
    expect([en.startsWith(`${name}: `), zh.startsWith(`${name}：`)]).toEqual([true, true]);
    return { en: en.slice(name.length), zh: zh.slice(name.length) };
  });
}

function expectNoOwnSources(report: ExposureReport, dataset: Dataset): void {
  for (const { en, zh } of listTexts(report, dataset)) {
    expect(en).not.toMatch(OWN_SOURCES.en);
    expect(zh).not.toMatch(OWN_SOURCES.zh);
    const named = dataset.sites.filter(({ name }) => `${en}${zh}`.includes(name));
    expect([`${en}${zh}`, named]).toEqual([`${en}${zh}`, []]);
  }
}

/** Every missing fact by its key. */
function listOpenFacts(dataset: Dataset, inference: boolean): string[] {
  const prepared = prepareExposure(dataset, catalogue, inference);
  const standings = getStandings(catalogue, {}, question);
  const { laneHits } = computeExposureFigures(prepared, standings, null);
  const { facts } = collectOpenFacts(prepared, laneHits, standings);
  return [...facts.values()].map(({ fact, part, siteId }) =>
    JSON.stringify([fact, prepared.network.parts[part]?.partNumber, siteId]),
  );
}

async function readFolder(path: string, name: string): Promise<Dataset> {
  const folder = new URL(path, import.meta.url).pathname;
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(`${folder}/${file}`)) }));
  const { dataset } = await importFiles(files, { name, demo: true, dataDate: null });
  if (dataset === null) throw new Error(`${name} was refused by the import.`);
  return dataset;
}

const companies: [name: string, dataset: Dataset][] = [
  ['the demo', await readFolder('../../../../mock-data/version-2', 'Aurel Motors')],
  ['the demo before', await readFolder('../../../../mock-data/version-1', 'Aurel Motors')],
  ['the second company', await readFolder('../../../fixtures/second-company', 'Fjordvik Pumper')],
  ...openWorkspace().versions.map(({ meta, dataset }): [string, Dataset] => [
    `${dataset.settings.name} ${String(meta.number)}`,
    dataset,
  ]),
];

describe('no question asks a supplier for its own sources, whoever and wherever it is', () => {
  it.each(companies)('of %s', (_name, dataset) => {
    for (const inference of [true, false]) {
      const report = analyseKnown(dataset, inference);
      expect(report.questions.length + report.notAsked.length).toBeGreaterThan(0);
      expectNoOwnSources(report, dataset);
    }
  });

  it('of random companies, and what is not asked is still named as missing', () => {
    fc.assert(
      fc.property(randomCompany, fc.boolean(), (dataset, inference) => {
        const report = analyse(dataset, inference);
        expectNoOwnSources(report, dataset);
        const named = [...report.questions, ...report.notAsked].map(({ fact, partNumber, siteId }) =>
          JSON.stringify([fact, partNumber, siteId]),
        );
        expect(named.toSorted()).toEqual(listOpenFacts(dataset, inference).toSorted());
      }),
    );
  });

  it('about any property that is not told of the goods themselves', () => {
    const asked = catalogue.properties.filter(({ tells }) => tells === 'contents' || tells === 'kind');
    for (const { label, words, zh } of asked) {
      expect([label, ...words].join(', ')).not.toMatch(OWN_SOURCES.en);
      expect(zh).not.toMatch(OWN_SOURCES.zh);
    }
    const notAsked = catalogue.properties.filter((one) => !asked.includes(one)).map(({ id }) => id);
    expect(notAsked).toEqual(
      expect.arrayContaining([
        'reaction_temperature_c',
        'cell_current_a',
        'chinese_rare_earth_value_pct',
        'energy_density_wh_per_kg',
      ]),
    );
  });
});

/** A pump with a magnet ring of which nothing is known but who ships it, and a motor whose inside nobody knows. */
const works = (sites: string, suppliers: string, sourcing: string, bom: string) =>
  importText({
    'parts.csv': `
part_number,description,kind,form,unit_price,currency,annual_demand
P,Pump,product,assembly,100,EUR,1000
M,Ring,component,magnet,5,EUR,
K,Motor,component,motor,20,EUR,`,
    'bom.csv': `
parent,child,quantity
${bom}`,
    'suppliers.csv': `
supplier_id,name,country,parent_id,role
OWN,Pumpen AG,DE,,own
${suppliers}`,
    'sites.csv': `
site_id,supplier_id,name,country
W,OWN,Works,DE
${sites}`,
    'sourcing.csv': `
part_number,site_id,supplier_id,country,buyer_site_id,share_pct
P,W,,,,100
${sourcing}`,
  });

async function askOf(
  sites: string,
  suppliers: string,
  sourcing: string,
  bom = 'P,M,1\nP,K,1',
): Promise<ExposureReport> {
  const { dataset, document } = await works(sites, suppliers, sourcing, bom);
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  return analyse(dataset, false);
}

const cautionOf = ({ questions }: ExposureReport, part: string) =>
  questions.filter(({ partNumber }) => partNumber === part).map(({ caution }) => caution);

describe('the caution', () => {
  const ADDRESSEES = [
    ['a site in China', 'S,A,Shop,CN', 'A,Firm,DE,,', ['en', 'zh'], 'concerned'],
    ['a site elsewhere of a firm in China', 'S,A,Shop,VN', 'A,Firm,CN,,', ['en', 'zh'], 'concerned'],
    ['a unit of a group in China', 'S,A,Shop,HU', 'A,Firm,HU,G,\nG,Group,CN,,', ['en', 'zh'], 'concerned'],
    ['a trader in Hong Kong', 'S,A,Shop,HK', 'A,Firm,HK,,', ['en', 'zh'], 'concerned'],
    ['a site whose country is not known', 'S,A,Shop,', 'A,Firm,,,', ['en', 'zh'], 'not-known'],
    ['a site in Germany', 'S,A,Shop,DE', 'A,Firm,DE,,', ['zh'], 'elsewhere'],
    ['a site in Taiwan', 'S,A,Shop,TW', 'A,Firm,TW,,', ['zh'], 'elsewhere'],
  ] as const;

  it.each(ADDRESSEES)('stands beside the texts to %s', async (_whom, site, supplier, beside, addressee) => {
    const found = cautionOf(await askOf(site, supplier, 'K,S,,,,100\nM,S,,,,100'), 'K');
    expect(found.length).toBeGreaterThan(0);
    for (const caution of found) expect(caution).toMatchObject({ beside, addressee });
  });

  it('stands beside the texts about a part that a second supplier ships out of China', async () => {
    const report = await askOf(
      'A1,A,Shop,DE\nS,B,Shop,CN',
      'A,Firm,DE,,\nB,Werk,CN,,',
      'M,A1,,,,50\nM,S,,,,50\nK,A1,,,,100',
    );
    const composition = report.questions.find(({ partNumber, fact }) => partNumber === 'M' && fact === 'composition');
    expect(composition?.caution?.beside).toEqual(['en', 'zh']);
  });

  it.each(companies)('is no part of a text, and stands beside every Chinese one: %s', (_name, dataset) => {
    for (const { en, zh, caution } of analyseKnown(dataset, true).questions) {
      expect(caution?.beside).toContain('zh');
      expect(caution?.provenance.sources.length).toBeGreaterThan(0);
      for (const text of [en, zh]) {
        expect(text).not.toMatch(/834|caution|注意|提示/i);
        expect(text).not.toContain(caution?.brief);
      }
    }
  });
});

describe('a missing fact that no supplier is asked for', () => {
  it('says why: whose sources, which technique, whose own records', async () => {
    const report = await askOf('S,A,Shop,VN', 'A,Firm,VN,,', 'M,S,,,W,100\nK,S,,,W,60');
    const reasons = new Map(report.notAsked.map(({ fact, partNumber, reason }) => [`${fact} ${partNumber}`, reason]));
    expect(reasons.get('source K')).toBe('own-records');
    expect(reasons.get('source-technology M')).toBe('technique');
    expect(report.questions.map(({ fact }) => fact)).not.toContain('source');
  });

  const BUYERS = [
    ['a firm outside China is asked for nothing', 'S,A,Shop,HU', 'A,Firm,HU,,', 'supplier-sources'],
    ['a firm in China is asked for nothing', 'S,A,Shop,CN', 'A,Firm,CN,,', 'supplier-sources'],
    ['a unit of a firm in China is asked for nothing', 'S,A,Shop,HU', 'A,Firm,HU,G,\nG,Group,CN,,', 'supplier-sources'],
    ['a firm that may be in China is asked for nothing', 'S,A,Shop,', 'A,Firm,,,', 'supplier-sources'],
  ] as const;

  it.each(BUYERS)('about what a supplier buys: %s', async (_who, site, supplier, outcome) => {
    const report = await askOf(site, supplier, 'K,S,,,W,100', 'P,K,1\nK,M,1');
    const isOfRing = ({ fact, partNumber, siteId }: { fact: string; partNumber: string; siteId: string | null }) =>
      fact === 'source' && partNumber === 'M' && siteId === 'S';
    const found = report.questions.find(isOfRing)?.en ?? report.notAsked.find(isOfRing)?.reason;
    expect(found).toBe(outcome);
  });

  it('is not counted among the questions that settle something', () => {
    for (const [, dataset] of companies) {
      const { questions, questionsSettle } = analyseKnown(dataset, true);
      expect(questionsSettle.count).toBeLessThanOrEqual(questions.length);
    }
  });

  it('is ranked by the money that hangs on it', () => {
    for (const [, dataset] of companies) {
      const money = analyseKnown(dataset, true).notAsked.map(({ revenueAtRisk }) => revenueAtRisk);
      expect(money).toEqual(money.toSorted((a, b) => b - a));
    }
  });
});
