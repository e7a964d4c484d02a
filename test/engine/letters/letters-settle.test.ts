import { expect, it } from 'vitest';
import { settleQuestion } from '../../../src/analyses/answer-inline.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { addAnswer } from '../../../src/domain/answers/choose-answer.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { FactDecision } from '../../../src/domain/decisions/decisions.ts';
import { readSheetRef } from '../../../src/domain/letters/sheet-ref.ts';
import { summariseExposure } from '../../../src/engine/exposure/analyse.ts';
import type { Letters } from '../../../src/engine/letters/letter-report.ts';
import { importText } from '../../intake/import-text.ts';

const catalogue = loadCatalogue();
const asked = {
  lawDate: '2026-11-24',
  suspensionEnd: 'inclusive',
  assumptions: {},
  inference: true,
  destination: null,
} as const;

/** part | category | supplier | country | what it truly holds | whether a declaration says so */
const COMPANIES: Readonly<Record<string, string>> = {
  'motor maker': `
    MA-1|ndfeb-magnet|Ganzhou Fuyuan|CN|Nd 30,Dy 2|
    MA-2|ndfeb-magnet|Ningbo Halde|CN|Nd 30|declared
    MA-3|ferrite-magnet|Ferron|DE|Sr 8|
    SE-1||Sensorik Ahr|DE||
    GE-1||Guss Ried|DE||
    KL-1||Klebtec|DE||declared
    LA-1||Blech Lenne|AT||`,
  'pack maker': `
    ZE-1|cell|Yibin Cells|CN|Li 3,Fe 20|
    GR-1|artificial-graphite|Jilin Graphit|CN|C 99|declared
    KO-1||Contactor Oy|FI|Nd 5,Dy 1|
    KU-1||Kunststoff Murg|DE||
    KA-1||Kabel Neckar|CZ||
    BM-1||Platinen Wied|DE||declared`,
  'two-wheeler maker': `
    HM-1|ndfeb-magnet|Suzhou Ringmag|CN|Nd 31|
    HM-2|ndfeb-magnet|Kiso Jiki|JP|Nd 30,Dy 1|declared
    SP-1||Speichen Ruhr|DE||
    BR-1||Bremsen Iller|DE||
    DI-1||Anzeige Taunus|DE||
    SA-1||Sattel Weser|PL||declared`,
};

type Truth = {
  part: string;
  category: string;
  supplier: string;
  country: string;
  holds: Map<string, string>;
  declared: boolean;
};

function readTruth(text: string): Truth[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [part = '', category = '', supplier = '', country = '', holds = '', declared = ''] = line.trim().split('|');
      const pairs = holds
        .split(',')
        .filter(Boolean)
        .map((one): [string, string] => {
          const [element = '', share = ''] = one.split(' ');
          return [element, share];
        });
      return { part, category, supplier, country, holds: new Map(pairs), declared: declared !== '' };
    });
}

/** The company's tables; with declarations, what those parts hold is on file and nothing else is in them. */
function writeTables(truth: readonly Truth[], withDeclarations: boolean): Record<string, string> {
  const lines = (head: string, rows: string[]): string => [head, ...rows].join('\n');
  const declared = truth.filter((one) => withDeclarations && one.declared);
  return {
    'suppliers.csv': lines('supplier_id,name,country,role', [
      'WE,We,DE,own',
      ...truth.map((one) => `S-${one.part},${one.supplier},${one.country},`),
    ]),
    'sites.csv': lines('site_id,supplier_id,name,country', [
      'PLANT,WE,Werk,DE',
      ...truth.map((one) => `W-${one.part},S-${one.part},${one.supplier},${one.country}`),
    ]),
    'parts.csv': lines('part_number,description,kind,category,unit_price,currency,annual_demand,contents_of_concern', [
      // One product for each part, all worth the same, so that a share of money is a share of parts.
      ...truth.map((one) => `P-${one.part},Product,product,,100,EUR,1000,`),
      ...truth.map((one) => {
        const none = declared.includes(one) && one.holds.size === 0 ? 'none' : '';
        return `${one.part},${one.part},component,${one.category},1,EUR,,${none}`;
      }),
    ]),
    'bom.csv': lines(
      'parent,child,quantity',
      truth.map((one) => `P-${one.part},${one.part},1`),
    ),
    'sourcing.csv': lines(
      'part_number,site_id,share_pct,evidence',
      truth.map((one) => `${one.part},W-${one.part},100,seen`),
    ),
    'composition.csv': lines(
      'part_number,substance,mass_pct_min,mass_pct_max,evidence',
      declared.flatMap((one) => [
        ...[...one.holds].map(([element, share]) => `${one.part},${element},${share},${share},declared`),
        ...(one.holds.size === 0
          ? []
          : [
              `${one.part},Fe,${one.category === 'ndfeb-magnet' ? 60 : 0},70,declared`,
              `${one.part},rest,0,0,declared`,
            ]),
      ]),
    ),
  };
}

async function read(tables: Record<string, string>, confirmed: readonly FactDecision[] = []): Promise<Dataset> {
  const decisions = { corrections: [], leftOut: [], merges: [], separate: [], confirmed };
  const { dataset, document } = await importText(tables, { catalogue, decisions });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  return dataset;
}

/** Share of revenue that cannot be judged. */
function judge(dataset: Dataset): number {
  const { totals } = summariseExposure({ dataset, catalogue, question: { ...asked, dataVersion: 'v' } });
  return totals.cannotBeJudged / totals.revenue;
}

/** What a supplier who tells the truth writes beside a question of the letter. */
function answerTruly(one: Truth, field: string): string {
  if (field.startsWith('content:')) return one.holds.get(field.slice('content:'.length)) ?? 'no';
  if (field.startsWith('origin:')) return one.country;
  if (field === 'magnet_family') return one.category === 'ferrite-magnet' ? 'ferrite' : 'NdFeB';
  if (field === 'contents_of_concern') return one.holds.size === 0 ? 'none' : 'magnets';
  return field === 'form' ? 'magnet' : 'not-known';
}

it.each(Object.keys(COMPANIES))(
  'makes what cannot be judged fall by declarations and five letters: %s',
  async (name) => {
    const truth = readTruth(COMPANIES[name] ?? '');
    const before = judge(await read(writeTables(truth, false)));
    const tables = writeTables(truth, true);
    const declared = await read(tables);
    const options = { language: 'en', replyBy: null, sender: '', contacts: {}, wider: false } as const;
    const settled = await settleQuestion('letters', { dataset: declared, dataVersion: 'v' }, { ...asked, ...options });
    if (!settled.ok) throw new Error(settled.reason);
    const letters = (settled.report as Letters).letters.slice(0, 5);
    const facts = letters
      .flatMap((letter) => letter.asked)
      .flatMap((ref): FactDecision[] => {
        const found = readSheetRef(ref);
        const one = truth.find(({ part }) => part === found?.partNumber);
        if (found === null || one === undefined) return [];
        const answer = {
          value: answerTruly(one, found.field),
          evidence: 'declared',
          date: '2026-11-20',
          by: found.supplierId,
          basis: '',
          at: null,
        } as const;
        return [addAnswer(undefined, { ...found, over: null }, answer)];
      });
    const after = judge(await read(tables, facts));
    expect(judge(declared)).toBeLessThanOrEqual(before);
    expect(after).toBeLessThan(judge(declared));
  },
);
