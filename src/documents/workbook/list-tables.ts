import { READINGS } from '../../domain/closed-lists.ts';
import { sayNote } from '../../domain/notes/say-note.ts';
import { READING_WORDS } from '../../domain/notes/reading-words.ts';
import { createExportTable, type ExportHeader, type ExportTable } from '../../domain/tables/export-table.ts';
import type { BriefReport } from '../../engine/brief/brief-report.ts';
import type { Fills, PartExposure } from '../../engine/exposure/report.ts';
import type { LicenceReport } from '../../engine/licences/case-report.ts';
import { sayNone, sayUntold } from '../brief/say-first.ts';
import { FILL_NAMES, FILL_TEXTS } from '../words/fill-words.ts';
import { knowsNoMoney, readHangingBasis } from '../words/known-money.ts';
import { nameSome } from '../words/name-some.ts';
import { getPathLinks } from '../words/path-links.ts';
import { STATE_WORDS, describeReason } from '../words/state-words.ts';
import { sayOpenKnowHow } from '../words/open-know-how.ts';
import { listFindings, listLicences, listMoves, listParts } from './list-rows.ts';

/** Everything in the workbook. */
export type WholeAnalysis = {
  readonly brief: BriefReport;
  readonly parts: readonly PartExposure[];
  readonly licences: LicenceReport;
};

/** Returns the tables of the whole analysis in the order of their sheets: result, basis, acts, and making. */
export function listTables(analysis: WholeAnalysis): ExportTable[] {
  const { brief, parts, licences } = analysis;
  return [
    listSummary(brief),
    listProducts(brief),
    listParts(parts, brief.exposure),
    listFindings(parts),
    listPaths(brief),
    listQuestions(brief),
    listLicences(licences),
    ...(brief.moves === null ? [] : [listMoves(brief)]),
    listMethod(brief),
  ];
}

/** Returns every sheet's head above its table, to be read by itself. */
export function writeHeader({ company, isDemo, exposure, run }: BriefReport): ExportHeader {
  return [
    ['Company', company],
    ['Data are', isDemo ? 'DEMO, FICTIONAL' : "the company's own"],
    ['Law date', exposure.lawDate],
    ['Reading of the law', READING_WORDS[exposure.reading]],
    ['Data version', exposure.dataVersion],
    ['Catalogue', exposure.catalogueVersion],
    ['Engine', exposure.engineVersion],
    ['Unseen tiers', exposure.inference ? 'filled from public market shares: an estimate' : 'left unknown'],
    ['Currency', exposure.currency],
    ['Scenario', `${run.scenarioName} from ${run.startDate}, ${run.draws} runs in steps of ${run.stepDays} days`],
  ];
}

const MOST_NAMED = 5;
const LEAST_UNSOLD =
  'at least: losses that are not known are in no sum; the notes of the run on the sheet Method name them';

type Figure = {
  readonly figure: string;
  readonly basis: string;
  readonly amount: number | null;
  readonly day: string | null;
  readonly note: string;
};

function listSummary({ exposure, run, bridge }: BriefReport): ExportTable {
  const readings = exposure.readings.totals;
  const reason = sayUntold(run);
  const untold = reason === null ? null : `not known: ${reason}`;
  const revenue = (figure: string, basis: string, amount: number | null, note = ''): Figure => ({
    figure,
    basis,
    // Where no product has a price and a demand, 0 would say that nothing is at risk.
    amount: knowsNoMoney(exposure) ? null : amount,
    day: null,
    note: [note, saySilent(exposure)].filter((clause) => clause !== '').join('; '),
  });
  const fillsOf = (fills: Fills, basis: string): Figure[] =>
    FILL_NAMES.map((fill) => revenue(FILL_TEXTS[fill].label, basis, fills[fill]));
  const day = (figure: string, found: typeof run.firstStop): Figure => ({
    figure,
    basis: run.scenarioName,
    amount: null,
    day: found?.when.middle ?? null,
    note:
      untold ??
      (found === null
        ? sayNone(`none by ${run.endDate}`, run)
        : `${found.description}; 1 in 10 runs by ${found.when.early ?? 'never'}, 9 in 10 by ${found.when.late ?? 'never'}; in ${(found.when.never * 100).toFixed(0)} % of runs not at all`),
  });
  const money = (figure: string, amount: number | null, note = ''): Figure => ({
    figure,
    basis: run.scenarioName,
    amount: untold !== null && /^(Unsold|Bridge)/.test(figure) ? null : amount,
    day: null,
    note,
  });
  const unjudged = run.unjudged ?? untold ?? '';
  const silent = bridge?.leftOut ?? [];
  const unsold = unjudged === '' && run.unsoldIsLeast === true ? LEAST_UNSOLD : unjudged;
  const bridged =
    unjudged === '' && silent.length > 0 ? `without sales of ${nameSome(silent, MOST_NAMED)}: not known` : unjudged;
  return createExportTable<Figure>(
    'Summary',
    [
      ['figure', 'text', (row) => row.figure],
      ['basis', 'text', (row) => row.basis],
      [`amount_${exposure.currency}`, 'money', (row) => row.amount],
      ['day', 'date', (row) => row.day],
      ['note', 'text', (row) => row.note],
    ],
    [
      revenue('Revenue a year', 'all readings', exposure.totals.revenue),
      ...(readings === null
        ? fillsOf(exposure.totals, 'all readings')
        : READINGS.flatMap((reading) => fillsOf(readings[reading], READING_WORDS[reading]))),
      ...exposure.readings.lists.flatMap(({ name, companies, figures }) =>
        READINGS.map((reading) =>
          revenue(
            `Stopped for good by ${name}`,
            READING_WORDS[reading],
            figures[reading].sure,
            `goods on their way to ${companies.join(', ')}; in the figures above`,
          ),
        ),
      ),
      revenue(
        'Depends on Chinese technology',
        run.scenarioName,
        exposure.totals.knowHow,
        ['beside the fills, never in them', sayOpenKnowHow(exposure)].filter((note) => note !== null).join('; '),
      ),
      ...(exposure.knowHowOpen.plants.length === 0
        ? []
        : [
            revenue(
              'Depends on Chinese technology, at most',
              run.scenarioName,
              exposure.withoutMoney.length > 0 ? null : exposure.knowHowOpen.atMost,
              'if all of these plants do',
            ),
          ]),
      day('First line stops', run.firstStop),
      day('First sales run short', run.firstShort),
      money(`Unsold ${run.basis}, middle run`, run.unsold?.p50 ?? null, unsold),
      money(`Unsold ${run.basis}, 1 in 10 runs below`, run.unsold?.p10 ?? null, unsold),
      money(`Unsold ${run.basis}, 9 in 10 runs below`, run.unsold?.p90 ?? null, unsold),
      money(`Bridge: ${run.basis} in what rests on controls`, bridge?.margin ?? null, bridged),
      money('Bridge: sold on time, mean', bridge === null ? null : -bridge.soldOnTime, bridged),
      money('Bridge: sold late, mean', bridge === null ? null : -bridge.soldLate, bridged),
      money('Bridge: given up by customers, mean', bridge?.givenUp ?? null, bridged),
      money('Bridge: still waited for, mean', bridge?.waiting ?? null, bridged),
    ],
  );
}

/** How many products are in no sum of revenue; '' if all are. */
function saySilent({ products, withoutMoney }: BriefReport['exposure']): string {
  if (knowsNoMoney({ products, withoutMoney }))
    return `not known: no product ${products.length === 0 ? 'is on file' : 'has a price and a demand'}`;
  return withoutMoney.length === 0
    ? ''
    : `without ${withoutMoney.length} of ${products.length} products, which have no price or no demand`;
}

function listProducts({ exposure }: BriefReport): ExportTable {
  const { currency, products, withoutMoney } = exposure;
  const isKnown = (partNumber: string): boolean => !withoutMoney.includes(partNumber);
  return createExportTable<(typeof products)[number]>(
    'Products',
    [
      ['part_number', 'text', (row) => row.partNumber],
      ['description', 'text', (row) => row.description],
      ['state', 'text', (row) => STATE_WORDS[row.state]],
      ['reasons', 'text', (row) => row.reasons.map(describeReason).join('; ')],
      [`revenue_${currency}`, 'money', (row) => (isKnown(row.partNumber) ? row.revenue : null)],
      ...FILL_NAMES.map(
        (fill) =>
          [
            `${FILL_TEXTS[fill].label.toLowerCase().replaceAll(' ', '_')}_${currency}`,
            'money',
            (row: Fills & { partNumber: string }) => (isKnown(row.partNumber) ? row[fill] : null),
          ] as const,
      ),
      ['revenue_is', 'text', (row) => (isKnown(row.partNumber) ? 'known' : 'not known')],
    ],
    products,
  );
}

function listPaths({ exposure: { paths, currency } }: BriefReport): ExportTable {
  return createExportTable<(typeof paths)[number]>(
    'Chains',
    [
      [`rests_on_it_${currency}`, 'money', (path) => path.money],
      ['product', 'text', (path) => path.productPartNumber],
      [
        'chain',
        'text',
        (path) =>
          getPathLinks(path)
            .map(({ text }) => text)
            .join(' › '),
      ],
      ['parts', 'text', (path) => path.steps.map(({ partNumber }) => partNumber).join(' › ')],
      ['code', 'text', (path) => path.code],
      ['measure', 'text', (path) => path.measureId],
      ['law_status', 'text', (path) => path.status],
      ['verdict', 'text', (path) => path.verdict],
    ],
    paths,
  );
}

function listQuestions({ exposure: { questions, notAsked, currency } }: BriefReport): ExportTable {
  const rows = [...questions, ...notAsked.map((fact) => ({ ...fact, en: 'not asked of a supplier', zh: '' }))];
  return createExportTable<(typeof rows)[number]>(
    'Questions',
    [
      ['part_number', 'text', (row) => row.partNumber],
      ['asked_of_site', 'text', (row) => row.siteId],
      ['fact', 'text', (row) => row.fact],
      [`hangs_on_it_${currency}`, 'money', (row) => (row.revenueAtRisk > 0 ? row.revenueAtRisk : null)],
      ['question', 'text', (row) => row.en],
      ['question_chinese', 'text', (row) => row.zh],
      ['hangs_on_it_is', 'text', readHangingBasis],
    ],
    rows,
  );
}

function listMethod({ exposure, run, moves }: BriefReport): ExportTable {
  const rows: (readonly [string, string])[] = [
    ...Object.entries(exposure.assumptions).map(([id, status]) => ['assumed', `${id}: ${status}`] as const),
    ...exposure.notes.map((note) => ['note of the exposure', sayNote(note)] as const),
    ...exposure.inferenceGroups.map((group) => ['market shares', group] as const),
    ...run.notes.map((note) => ['note of the run', note] as const),
    ...(moves?.notes ?? []).map((note) => ['note of the moves', note] as const),
    ...exposure.withoutMoney.map((part) => ['without price or demand, in no sum', part] as const),
    ['sums at risk', 'Revenue at risk of parts, chains, questions and licences overlaps and is never added up.'],
    ['law', 'Information, not legal advice.'],
  ];
  return createExportTable<readonly [string, string]>(
    'Method',
    [
      ['kind', 'text', ([kind]) => kind],
      ['text', 'text', ([, text]) => text],
    ],
    rows,
  );
}
