import { nameReading } from '../../domain/notes/say-reading.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { BriefReport } from '../../engine/brief/brief-report.ts';
import { writeActs } from '../brief/write-acts.ts';
import { sayNone, sayUntold, writeFirst, writeSpan } from '../brief/say-first.ts';
import { formatDate } from '../format/date.ts';
import { formatMoney } from '../format/money.ts';
import { formatCounted, formatShare } from '../format/number.ts';
import type { BoardReport, BoardSection } from './board-report.ts';
import { findOrigins, type OriginStep } from './find-origins.ts';
import { countContents, findUses, type MaterialUse, type UseBasis } from './find-uses.ts';
import { LIST_SOURCE, STRATEGIC_MATERIALS, type StrategicMaterial } from './strategic-materials.ts';
import { nameSome } from '../words/name-some.ts';

/** Sources of the report. */
export type BoardInput = { readonly dataset: Dataset; readonly catalogue: Catalogue; readonly brief: BriefReport };

type Used = { readonly material: StrategicMaterial; readonly uses: readonly MaterialUse[] };

const BASIS_WORDS: Readonly<Record<UseBasis, string>> = {
  holds: 'holds it',
  'may-hold': 'may hold it',
  estimated: 'estimated',
};
/** The surest first. */
const BASES: readonly UseBasis[] = ['holds', 'may-hold', 'estimated'];
const STEPS: readonly OriginStep[] = ['extracted', 'processed', 'recycled'];
const MOST_NAMED = 3;

/**
 * Returns the report to a board under article 24 of Regulation (EU) 2024/1252: materials in use, their origin, risks of supply, the stress test
 * and mitigation. Each item is answered with its source or said to be not known; parts with nothing known count as open, never as free.
 */
export function composeBoard({ dataset, catalogue, brief }: BoardInput): BoardReport {
  const used = STRATEGIC_MATERIALS.map((material) => ({
    material,
    uses: findUses(dataset, catalogue.categories, material).toSorted(
      (a, b) => BASES.indexOf(a.basis) - BASES.indexOf(b.basis),
    ),
  })).filter(({ uses }) => uses.length > 0);
  const { exposure } = brief;
  return {
    title: `${brief.company}: strategic raw materials${brief.isDemo ? ' (demo, fictional)' : ''}`,
    under: `Regulation (EU) 2024/1252, article 24. Law of ${formatDate(exposure.lawDate)}, read ${nameReading(exposure.reading, exposure.readings.rules, formatDate)}; data ${exposure.dataVersion.slice(0, 12)}; catalogue ${exposure.catalogueVersion}; engine ${exposure.engineVersion}. Whether article 24 binds this company (a large one that makes strategic technologies, named by a member state) is not known here.`,
    sections: [
      listUsed(used, dataset),
      mapOrigins(used, dataset, catalogue),
      listFactors(brief, catalogue),
      describeStress(brief),
      listMitigation(brief),
    ],
  };
}

function listUsed(used: readonly Used[], dataset: Dataset): BoardSection {
  const { parts, full, inPart, none } = countContents(dataset);
  const open = inPart + none;
  return {
    title: 'Strategic raw materials used',
    says: `${formatCounted(used.length, 'material')} of the list found in the parts. List: ${LIST_SOURCE}. Parts at the ends of the bill of material: ${parts}, of which ${full} with contents told in full, ${inPart} in part, ${none} not at all.`,
    columns: ['Material', 'Parts', 'How known', 'Source of the first'],
    rows: used.map(({ material, uses }) => [
      nameMaterial(material),
      nameParts(uses),
      BASES.map((basis) => [uses.filter((use) => use.basis === basis).length, BASIS_WORDS[basis]] as const)
        .filter(([count]) => count > 0)
        .map(([count, words]) => `${count} ${words}`)
        .join(', '),
      uses[0]!.source,
    ]),
    notKnown: [
      ...(parts === 0 ? ['There are no parts on file, so nothing can be said of what is used.'] : []),
      ...(open > 0
        ? [
            `${formatCounted(open, 'part')} may hold any material of the list, since their contents are not told in full.`,
          ]
        : []),
      ...(used.some(({ material }) => material.grade !== null)
        ? ['Whether a material is of the grade that the list names is not known from contents alone.']
        : []),
      'Amounts in mass a year are not known here.',
    ],
  };
}

function nameMaterial({ name, grade }: StrategicMaterial): string {
  return grade === null ? name : `${name} (listed as ${grade})`;
}

function nameParts(uses: readonly MaterialUse[]): string {
  const names = uses.map(({ partNumber }) => partNumber);
  return `${uses.length}: ${nameSome(names, MOST_NAMED)}`;
}

function mapOrigins(used: readonly Used[], dataset: Dataset, { marketShares }: Catalogue): BoardSection {
  const rows = used.flatMap(({ material, uses }) =>
    STEPS.flatMap((step) => {
      const partNumbers = new Set(uses.map(({ partNumber }) => partNumber));
      const origins = findOrigins(dataset, marketShares, { material, step, partNumbers });
      if (origins.length === 0) return [[material.name, step, 'not known', '', 'nothing on file', '']];
      return origins.map(({ country, share, basis, source }) => [
        material.name,
        step,
        country,
        share === null ? '' : formatShare(share),
        basis,
        source,
      ]);
    }),
  );
  const open = rows.filter(([, , country]) => country === 'not known').length;
  return {
    title: 'Where they are extracted, processed, recycled',
    says: 'First the plants of each step that the company’s own records name for parts which hold the material, then the world’s shares of the newest year on file: these say where the material usually comes from, not where this company’s does.',
    columns: ['Material', 'Step', 'Country', 'Share', 'How known', 'Source'],
    rows,
    notKnown:
      used.length === 0
        ? ['No material was found in the parts, so there is no origin to be mapped.']
        : open > 0
          ? [`${formatCounted(open, 'step')} of a material without any figure on file.`]
          : [],
  };
}

function listFactors({ exposure, law }: BriefReport, catalogue: Catalogue): BoardSection {
  const { currency, totals, ledger, withoutMoney } = exposure;
  const sources = new Map(catalogue.measures.map((measure) => [measure.id, measure.provenance.sources[0]]));
  // Where nobody has told a price or demand, a sum of 0 would read as no exposure.
  const isKnown = totals.revenue > 0;
  // Of products without a price or a demand nobody knows how much more there is, nor that there is none.
  const isLeast = isKnown && withoutMoney.length > 0;
  const money = (amount: number): string => {
    if (isLeast && amount === 0) return 'none known';
    return `${isLeast ? 'at least ' : ''}${formatMoney(isKnown ? amount : null, currency)}`;
  };
  const sayUnjudged = (amount: number): string => {
    if (!isKnown || (isLeast && amount === 0)) return 'how much a year rests on them is not known';
    return `${money(amount)} a year rests on them beside what the other sums hold`;
  };
  const touching = exposure.measures.filter(({ parts }) => parts > 0);
  const untouched = exposure.measures.length - touching.length;
  const unjudged = Object.values(ledger.parts.cannotBeJudged).reduce((sum, count) => sum + count, 0);
  return {
    title: 'What may affect supply',
    says: `Export controls that touch the parts, with the yearly revenue that rests on them; such sums overlap. In all ${money(totals.revenue)}: ${money(totals.surely)} surely, ${money(totals.possibly)} possibly, ${money(totals.ifPausedBack)} if suspended rules return, ${money(totals.cannotBeJudged)} cannot be judged. ${formatCounted(untouched, 'other control')} on file ${untouched === 1 ? 'meets' : 'meet'} none of the parts that could be judged.`,
    columns: [
      'Control or date',
      'Parts',
      'Surely',
      'Possibly as well',
      'If suspended rules return',
      'Cannot be judged as well',
      'Source',
    ],
    rows: [
      ...touching.map(({ id, name, parts, revenueAtRisk: { sure, possible, ifPausedBack, ifUnknown } }) => [
        name,
        String(parts),
        money(sure),
        money(Math.max(0, possible - sure)),
        money(Math.max(0, ifPausedBack - possible)),
        money(Math.max(0, ifUnknown - ifPausedBack)),
        sources.get(id) ?? 'catalogue',
      ]),
      ...law
        .filter(({ date }) => date >= exposure.lawDate)
        .map(({ date, title, detail }) => [
          `${formatDate(date)}: ${title}. ${detail}`,
          '',
          '',
          '',
          '',
          '',
          'catalogue',
        ]),
    ],
    notKnown: [
      ...(unjudged > 0
        ? [
            `${formatCounted(unjudged, 'part')} cannot be judged; ${sayUnjudged(totals.cannotBeJudged)}. They count as open, not as free of controls.`,
          ]
        : []),
      ...(exposure.withoutMoney.length > 0
        ? [`${formatCounted(exposure.withoutMoney.length, 'product')} without price or demand: in no sum of money.`]
        : []),
      'Geological, energy, labour and transport risks are not on file.',
    ],
  };
}

function describeStress({ run, exposure: { currency } }: BriefReport): BoardSection {
  const { unsold, firstStop, firstShort, cause, basis, endDate } = run;
  const untold = sayUntold(run);
  const first = (found: typeof firstStop): string =>
    untold !== null
      ? `not known: ${untold}`
      : found === null
        ? sayNone(`in no run by ${formatDate(endDate)}`, run)
        : `${writeFirst(found, endDate)}, ${found.description} (${writeSpan(found.when, endDate)})`;
  const source = `simulation of ${run.scenarioName} from ${formatDate(run.startDate)}, ${formatCounted(run.draws, 'run')}`;
  return {
    title: 'Stress test',
    says: `${run.scenarioName}, from ${formatDate(run.startDate)} to ${formatDate(endDate)}. ${run.notes.join(' ')}`.trim(),
    columns: ['Question', 'Answer', 'Source'],
    rows: [
      ['First line stops', first(firstStop), source],
      ['First sales run short', first(firstShort), source],
      [
        'What most often makes it short',
        cause === null ? 'not known' : `${cause.partNumber}, ${cause.description}`,
        source,
      ],
      [
        `Unsold ${basis} by then`,
        unsold === null || untold !== null
          ? 'not known'
          : `${run.unsoldIsLeast === true ? 'at least ' : ''}${formatMoney(unsold.p50, currency)}, ${formatMoney(unsold.p10, currency)} to ${formatMoney(unsold.p90, currency)} in 8 of 10 runs`,
        source,
      ],
    ],
    notKnown: run.unjudged === null ? [] : [run.unjudged],
  };
}

function listMitigation(brief: BriefReport): BoardSection {
  const { shown, more, note } = writeActs(brief);
  return {
    title: 'Mitigation',
    says: [note, more].filter((one) => one !== null).join(' '),
    columns: ['Step', 'By', 'Cost', 'Effect', 'Owner', 'Source'],
    rows: shown.map(({ title, by, cost, effect, owner, detail }) => [
      `${title}. ${detail}`,
      by,
      cost,
      effect,
      owner,
      'licence cases and moves',
    ]),
    notKnown: [
      ...(shown.length === 0 ? ['No licence case and no move is on file or worth its cost.'] : []),
      'Substitution and recycling of these materials are not on file.',
    ],
  };
}
