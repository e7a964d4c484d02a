import { describe, expect, it } from 'vitest';
import { loadKnownLaw } from './known-law.ts';
import { READINGS } from '../../src/domain/closed-lists.ts';
import { analyseParts } from '../../src/engine/exposure/analyse.ts';
import type { PartExposure } from '../../src/engine/exposure/report.ts';
import { importText } from '../intake/import-text.ts';
import { DAYS } from './exam-days.ts';

/** Goods as their supplier declares them: form, contents in mass percent with a rest of 0 unless it is not told, properties as words or figures. */
type Declared = {
  form: string;
  holds?: Record<string, number>;
  restIsOpen?: boolean;
  says?: Record<string, string | number>;
};
const GOODS = {
  'dysprosium magnet': { form: 'magnet', holds: { Nd: 30, Fe: 67, B: 1, Dy: 2 }, says: { magnet_family: 'NdFeB' } },
  'samarium-cobalt powder': { form: 'magnet-powder', holds: { Sm: 36, Co: 64 }, says: { magnet_family: 'SmCo' } },
  'ferrite magnet': { form: 'magnet', says: { magnet_family: 'ferrite' } },
  'yttrium-magnesium': { form: 'alloy', holds: { Y: 5, Mg: 95 }, restIsOpen: true },
  'yttrium-magnesium, 5 % not told': { form: 'alloy', holds: { Y: 5, Mg: 90 }, restIsOpen: true },
  'scandium-magnesium': { form: 'alloy', holds: { Sc: 2, Mg: 98 } },
  'ytterbium-lutetium': { form: 'alloy', holds: { Yb: 60, Lu: 40 } },
  'dysprosium-copper': { form: 'alloy', holds: { Dy: 50, Cu: 50 } },
  'lutetium oxide': { form: 'oxide', holds: { Lu: 87.9, O: 12.1 } },
  'terbium fluoride': { form: 'compound', holds: { Tb: 73.6, F: 26.4 } },
  holmium: { form: 'metal', holds: { Ho: 100 } },
  erbium: { form: 'metal', holds: { Er: 100 } },
  'holmium-copper': { form: 'alloy', holds: { Ho: 70, Cu: 30 } },
  gallium: { form: 'metal', holds: { Ga: 100 } },
  'germanium dioxide': { form: 'oxide', holds: { Ge: 69.4, O: 30.6 } },
  antimony: { form: 'metal', holds: { Sb: 100 } },
  'antimony trioxide': { form: 'oxide', holds: { Sb: 83.5, O: 16.5 }, says: { purity_pct: 99.5 } },
  'natural graphite': { form: 'graphite', says: { graphite_type: 'natural-flake' } },
  'tungsten oxide': { form: 'oxide', holds: { W: 79.3, O: 20.7 } },
  'indium phosphide': { form: 'compound', holds: { In: 78.8, P: 21.2 } },
  tellurium: { form: 'metal', holds: { Te: 100 } },
  bismuth: { form: 'metal', holds: { Bi: 100 } },
  'dense LFP': {
    form: 'cathode-active',
    says: { chemistry: 'LFP', compaction_density_g_per_cm3: 2.6, specific_capacity_mah_per_g: 160 },
  },
  'cell of 310 Wh/kg': { form: 'cell', says: { energy_density_wh_per_kg: 310 } },
  'cell of 250 Wh/kg': { form: 'cell', says: { energy_density_wh_per_kg: 250 } },
  'anode powder': { form: 'anode-active', says: { graphite_type: 'artificial' } },
  'lithium carbonate': { form: 'compound', holds: { Li: 18.8, C: 16.25, O: 64.95 } },
  'steel housing': { form: 'other', holds: { Fe: 100 } },
} satisfies Record<string, Declared>;

/** Consignees; those that are on a list, with the day on which their notice began. */
const TO = {
  'Nordfels Antriebe': 'DE',
  'Prairie Drives': 'US',
  'Kaminari Seiko': 'JP',
  // Control lists: 2 January 2025, 24 February 2026, 24 July 2026; and 4 April 2025, in pauses from 14 May 2025 to 10 November 2026.
  'Clear Align LLC': 'US',
  'Mitsubishi Shipbuilding': 'JP',
  'Rheinmetall AG': 'DE',
  'Coalition For A Prosperous America': 'US',
  // Watch list: 24 February 2026.
  'SUBARU Corporation': 'JP',
  // Unreliable entities by notices that stop all trade: 4 February 2025 and 9 October 2025.
  'Illumina, Inc.': 'US',
  'DZYNE Technologies': 'US',
} as const;

/*
 * Answers written from the acts before they were run: one word a day, one letter for all readings or three for the law as it stands, as agreed, and
 * left open. S no goods at all, P prohibited, R refused in principle, W licence with a review that knows no limit, L licence, M may need one, N none.
 */
const EXAM: [keyof typeof GOODS, keyof typeof TO, string][] = [
  ['dysprosium magnet', 'Nordfels Antriebe', 'N N L L L L L L L'],
  ['dysprosium magnet', 'Prairie Drives', 'N N L L L L L L L'],
  ['dysprosium magnet', 'Kaminari Seiko', 'N N L L L L L L L'],
  ['dysprosium magnet', 'Clear Align LLC', 'N N P P P P P P P'],
  ['dysprosium magnet', 'Mitsubishi Shipbuilding', 'N N L L L P P P P'],
  ['dysprosium magnet', 'Rheinmetall AG', 'N N L L L P P P P'],
  ['dysprosium magnet', 'Coalition For A Prosperous America', 'N N P L L L PPL PPL PPL'],
  ['dysprosium magnet', 'SUBARU Corporation', 'N N L L L W W W W'],
  ['dysprosium magnet', 'Illumina, Inc.', 'N N S S S S S S S'],
  ['dysprosium magnet', 'DZYNE Technologies', 'N N L S S S S S S'],
  ['samarium-cobalt powder', 'Kaminari Seiko', 'N N L L L L L L L'],
  ['samarium-cobalt powder', 'SUBARU Corporation', 'N N L L L W W W W'],
  ['ferrite magnet', 'Nordfels Antriebe', 'N N N N N N N N N'],
  ['ferrite magnet', 'Rheinmetall AG', 'N N N N N N N N N'],
  ['yttrium-magnesium', 'Nordfels Antriebe', 'N N L L L L L L L'],
  ['yttrium-magnesium', 'Prairie Drives', 'N N L L L L L L L'],
  ['yttrium-magnesium', 'Mitsubishi Shipbuilding', 'N N L L L P P P P'],
  ['yttrium-magnesium, 5 % not told', 'Nordfels Antriebe', 'N N M M M M M M M'],
  ['scandium-magnesium', 'Nordfels Antriebe', 'N N L L L L L L L'],
  ['ytterbium-lutetium', 'Nordfels Antriebe', 'N N L L L L L L L'],
  ['dysprosium-copper', 'Nordfels Antriebe', 'N N N N N N N N N'],
  ['lutetium oxide', 'Nordfels Antriebe', 'N N L L L L L L L'],
  ['terbium fluoride', 'Nordfels Antriebe', 'N N L L L L L L L'],
  ['terbium fluoride', 'Rheinmetall AG', 'N N L L L P P P P'],
  ['holmium', 'Nordfels Antriebe', 'N N N N N N LNM LNM LMM'],
  ['holmium', 'Rheinmetall AG', 'N N N N N N PNM PNM PMM'],
  ['holmium', 'SUBARU Corporation', 'N N N N N N WNM WNM WMM'],
  ['holmium', 'Coalition For A Prosperous America', 'N N N N N N PNM PNM PMM'],
  ['holmium', 'Illumina, Inc.', 'N N S S S S S S S'],
  ['erbium', 'Nordfels Antriebe', 'N N N N N N LNM LNM LMM'],
  ['holmium-copper', 'Kaminari Seiko', 'N N N N N N LNM LNM LMM'],
  ['gallium', 'Nordfels Antriebe', 'N L L L L L L L L'],
  ['gallium', 'Prairie Drives', 'N R R R R L L RRL RRL'],
  ['gallium', 'Clear Align LLC', 'N R P P P P P P P'],
  ['gallium', 'Coalition For A Prosperous America', 'N R P R R L PPL PPL PPL'],
  ['gallium', 'Illumina, Inc.', 'N R S S S S S S S'],
  ['germanium dioxide', 'Prairie Drives', 'N R R R R L L RRL RRL'],
  ['germanium dioxide', 'Nordfels Antriebe', 'N L L L L L L L L'],
  ['antimony', 'Prairie Drives', 'N R R R R L L RRL RRL'],
  ['antimony', 'Nordfels Antriebe', 'N L L L L L L L L'],
  ['antimony', 'SUBARU Corporation', 'N L L L L W W W W'],
  ['antimony trioxide', 'Prairie Drives', 'N N N N N N N N N'],
  ['antimony trioxide', 'Rheinmetall AG', 'N N N N N N N N N'],
  ['natural graphite', 'Prairie Drives', 'N L L L L L L L L'],
  ['natural graphite', 'Rheinmetall AG', 'N L L L L P P P P'],
  ['tungsten oxide', 'Nordfels Antriebe', 'N N L L L L L L L'],
  ['tungsten oxide', 'Mitsubishi Shipbuilding', 'N N L L L P P P P'],
  ['indium phosphide', 'Prairie Drives', 'N N L L L L L L L'],
  ['indium phosphide', 'Rheinmetall AG', 'N N L L L P P P P'],
  ['tellurium', 'Nordfels Antriebe', 'N N L L L L L L L'],
  ['bismuth', 'Clear Align LLC', 'N N P P P P P P P'],
  ['dense LFP', 'Prairie Drives', 'N N N N N N LNM LNM LMM'],
  ['dense LFP', 'Illumina, Inc.', 'N N S S S S S S S'],
  ['dense LFP', 'Clear Align LLC', 'N N N N N N PNM PNM PMM'],
  ['cell of 310 Wh/kg', 'Nordfels Antriebe', 'N N N N N N LNM LNM LMM'],
  ['cell of 310 Wh/kg', 'SUBARU Corporation', 'N N N N N N WNM WNM WMM'],
  ['cell of 250 Wh/kg', 'Rheinmetall AG', 'N N N N N N N N N'],
  ['anode powder', 'Prairie Drives', 'N N N N N N LNM LNM LMM'],
  ['lithium carbonate', 'Prairie Drives', 'N N N N N N N N N'],
  ['lithium carbonate', 'Clear Align LLC', 'N N N N N N N N N'],
  ['steel housing', 'Rheinmetall AG', 'N N N N N N N N N'],
  ['steel housing', 'SUBARU Corporation', 'N N N N N N N N N'],
  ['steel housing', 'Illumina, Inc.', 'N N S S S S S S S'],
  ['steel housing', 'DZYNE Technologies', 'N N N S S S S S S'],
];

/** A maker of pumps that takes from each consignee, in its country, what that makes of the goods; all of the goods come out of China. */
async function readCompany() {
  const list = (header: string, ...lines: readonly string[]): string => [header, ...lines].join('\n');
  const goods = EXAM.map(([name], at): Declared & { part: string } => ({ ...GOODS[name], part: `G${at}` }));
  const { dataset, document } = await importText({
    'suppliers.csv': list(
      'supplier_id,name,country,role',
      'WE,We Pumps,DE,own',
      'CN,Erden,CN,',
      ...EXAM.map(([, to], at) => `B${at},"${to}",${TO[to]},`),
    ),
    'sites.csv': list(
      'site_id,supplier_id,name,country',
      'PLANT,WE,Plant,DE',
      'BAO,CN,Baotou,CN',
      ...EXAM.map(([, to], at) => `S${at},B${at},Works ${at},${TO[to]}`),
    ),
    'parts.csv': list(
      'part_number,description,kind,category,form,unit_price,currency,annual_demand',
      'P,Pump,product,,,10,EUR,100',
      ...goods.flatMap(({ part, form }, at) => [`${part},Goods ${at},material,,${form},1,EUR,`]),
      ...EXAM.map((_, at) => `A${at},Article ${at},component,fastener,other,1,EUR,`),
    ),
    'properties.csv': list(
      'part_number,property,min,max,text,evidence',
      ...goods.flatMap(({ part, says = {} }) =>
        Object.entries(says).map(([id, value]) =>
          typeof value === 'number' ? `${part},${id},${value},${value},,declared` : `${part},${id},,,${value},declared`,
        ),
      ),
    ),
    'composition.csv': list(
      'part_number,substance,mass_pct_min,mass_pct_max,evidence',
      ...goods.flatMap(({ part, holds = {}, restIsOpen = false }) =>
        Object.entries(restIsOpen ? holds : { ...holds, rest: 0 }).map(
          ([substance, share]) => `${part},${substance},${share},${share},declared`,
        ),
      ),
    ),
    'bom.csv': list('parent,child,quantity', ...EXAM.flatMap((_, at) => [`P,A${at},1`, `A${at},G${at},1`])),
    'sourcing.csv': list(
      'part_number,site_id,share_pct,buyer_site_id,evidence',
      ...EXAM.flatMap((_, at) => [`A${at},S${at},100,PLANT,declared`, `G${at},BAO,100,S${at},declared`]),
    ),
  });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  return dataset;
}

function answer({ findings, sources }: PartExposure): string {
  if (sources.some(({ party }) => party?.anyGoods === true)) return 'S';
  const required = findings.filter(({ verdict }) => verdict === 'licence-required');
  if (required.some(({ route }) => route === 'prohibited')) return 'P';
  if (required.some(({ route }) => route === 'refused in principle')) return 'R';
  if (required.some(({ party }) => party === 'closer-review')) return 'W';
  if (required.length > 0) return 'L';
  return findings.some(({ verdict }) => verdict === 'may-require') ? 'M' : 'N';
}

describe('the exam of lanes', () => {
  it('has for each goods, consignee, day and reading the answer of the acts', async () => {
    const dataset = await readCompany();
    const catalogue = loadKnownLaw();
    const wrong: string[] = [];
    for (const [day, lawDate] of DAYS.entries()) {
      for (const [number, reading] of READINGS.entries()) {
        const question = {
          lawDate,
          reading,
          suspensionEnd: 'inclusive' as const,
          dataVersion: 'exam',
          assumptions: {},
          inference: false,
          destination: null,
        };
        const parts = new Map(analyseParts({ dataset, catalogue, question }).map((part) => [part.partNumber, part]));
        for (const [at, [goods, to, answers]] of EXAM.entries()) {
          const wanted = answers.split(' ')[day]!;
          const expected = wanted.length === 1 ? wanted : wanted[number]!;
          const found = answer(parts.get(`G${at}`)!);
          if (found !== expected) wrong.push(`${goods} to ${to}, ${lawDate} ${reading}: ${found}, not ${expected}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
