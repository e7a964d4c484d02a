import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { ScenarioFigures } from '../../../engine/simulation/results/report.ts';
import { findOpenSums, listBare, sayOpenNotes } from '../../../documents/words/open-notes.ts';
import { NBSP, formatMoney } from '../../format/money.ts';
import { formatCount, formatShare } from '../../format/number.ts';
import { describeDays, describeRecovery, nameLoss, NOT_KNOWN_TO_STOP } from '../results/compose-result.ts';
import { createDayWriter } from '../results/scenario-day.ts';
import type { ThingNames } from '../../words/name-things.ts';
import { flattenScenario, type InputGroup, RUN_GROUP } from './flatten-scenario.ts';

/** Demand, sold or not: the first is the sum of the rest. */
const UNITS = [
  ['askedUnits', 'asked for'],
  ['onTimeUnits', 'sold on time'],
  ['lateUnits', 'sold late'],
  ['givenUpUnits', 'given up'],
  ['waitingUnits', 'still waiting'],
] as const;

/** One line of a comparison: a text for each scenario, null if it has no such field or no result yet. */
export type ComparisonRow = {
  readonly key: string;
  readonly label: string;
  readonly texts: readonly (string | null)[];
  /** Whether any two of the texts differ. */
  readonly differs: boolean;
};

/** Inputs of one owner, side by side. */
export type ComparisonGroup = {
  readonly key: string;
  readonly title: string;
  /** Each scenario's part of it in short; null for none. */
  readonly digests: readonly (string | null)[];
  /** Its inputs; a row differs where scenarios with the group differ. */
  readonly rows: readonly ComparisonRow[];
};

/** The inputs of scenarios side by side, group by group in order of first appearance. */
export function compareInputs(scenarios: readonly Scenario[], currency: string): ComparisonGroup[] {
  const columns = scenarios.map((one) => new Map(flattenScenario(one, currency).map((group) => [group.key, group])));
  const titles = new Map(columns.flatMap((column) => [...column].map(([key, { title }]) => [key, title] as const)));
  // What is of no disruption or lever comes last, as in the form.
  const ordered = [...titles].toSorted(([a], [b]) => Number(a === RUN_GROUP) - Number(b === RUN_GROUP));
  return ordered.map(([key, title]) => {
    const groups = columns.map((column) => column.get(key));
    const lines = groups.map((group) => new Map(group?.lines.map((line) => [line.key, line])));
    const labels = new Map(lines.flatMap((line) => [...line].map(([name, { label }]) => [name, label] as const)));
    return {
      key,
      title,
      digests: groups.map((group) => (group === undefined ? null : digest(group))),
      rows: [...labels].map(([name, label]) => {
        const texts = lines.map((line) => line.get(name)?.text ?? null);
        const differs = new Set(texts.filter((_, row) => groups[row] !== undefined)).size > 1;
        return { key: `${key}.${name}`, label, texts, differs };
      }),
    };
  });
}

/** Subject of a group: names, sizes and lengths. */
function digest({ lines }: InputGroup): string {
  const telling = lines.filter((line) => line.isTelling);
  return telling.map(({ label, text }) => `${label.toLowerCase()} ${text}`).join(' · ') || 'as below';
}

/** Outcome of one scenario so far: its report, whole or from the runs done. */
export type ComparedOutcome = { readonly report: ScenarioFigures; readonly isWhole: boolean };

/** Runs needed for the worst 1 in 20 of an unfinished report: with fewer it would be one run or two. */
const RUNS_OF_TAIL = 100;

/**
 * The outcomes of scenarios side by side; null: nothing is known of one yet. While nothing is known of any, the lines of the `awaited` products, so that
 * what stands below stays where it is.
 */
export function compareOutcomes(
  outcomes: readonly (ComparedOutcome | null)[],
  names: ThingNames,
  awaited: readonly string[] = [],
): ComparisonRow[] {
  const reports = outcomes.map((outcome) => outcome?.report ?? null);
  const first = reports.find((report) => report !== null) ?? null;
  if (first === null && awaited.length === 0) return [];
  const isEarly = (one: ScenarioFigures) =>
    one.draws < RUNS_OF_TAIL && outcomes.some((outcome) => outcome?.report === one && !outcome.isWhole);
  const row = (key: string, label: string, tell: (report: ScenarioFigures) => string) =>
    toRow(
      key,
      label,
      reports.map((report) => (report === null ? null : tell(report))),
    );
  const money = (amount: number | null, { currency }: ScenarioFigures) => formatMoney(amount, currency);
  const least = (text: string, one: ScenarioFigures) => `${findOpenSums(one).loss ? AT_LEAST : ''}${text}`;
  const sayOpen = (one: ScenarioFigures) => sayOpenNotes(one, names.part).join(' ');
  const lossOf = first === null ? '' : ` ${nameLoss(first.basis)}`;
  type Loss = NonNullable<ScenarioFigures['loss']>;
  const lossRow = (key: string, label: string, write: (loss: Loss, one: ScenarioFigures) => string) =>
    row(key, label, (one) => (one.loss === null ? 'not known' : write(one.loss, one)));
  const productsOf =
    first === null
      ? awaited
      : [...new Set(reports.flatMap((report) => report?.products.map(({ partNumber }) => partNumber) ?? []))];
  const find = (report: ScenarioFigures, partNumber: string) =>
    report.products.find((product) => product.partNumber === partNumber);
  const isOpen = (report: ScenarioFigures, { partNumber, firstShortDay }: ScenarioFigures['products'][number]) =>
    firstShortDay.never === 1 && listBare(report).has(partNumber);
  return [
    lossRow('mean', `Unsold${lossOf}, mean`, ({ mean }, one) => least(money(mean.value, one), one)),
    lossRow('spread', `Unsold${lossOf}, 8 of 10 runs`, ({ spread }, one) =>
      least(`${money(spread.p10, one)} to ${money(spread.p90, one)}`, one),
    ),
    lossRow('var', 'Worst 1 in 20', ({ valueAtRisk }, one) =>
      isEarly(one) ? AFTER_MORE : least(money(valueAtRisk.value, one), one),
    ),
    lossRow('cvar', 'Average of the worst 1 in 20', ({ conditional }, one) =>
      isEarly(one) ? AFTER_MORE : least(money(conditional.value, one), one),
    ),
    lossRow('often', `Runs with unsold${lossOf || ' units'}`, ({ lossShare }, one) =>
      least(formatShare(lossShare), one),
    ),
    row('cost', 'Extra cost, median', (one) => {
      const { cost } = findOpenSums(one);
      return cost === 'unknown'
        ? 'not known'
        : `${cost === 'at least' ? AT_LEAST : ''}${money(one.extraCost.p50, one)}`;
    }),
    ...productsOf.flatMap((partNumber) => [
      row(`stop ${partNumber}`, `${names.part(partNumber)}: sales run short`, (one) => {
        const product = find(one, partNumber);
        if (product === undefined) return 'not sold';
        return isOpen(one, product)
          ? NOT_KNOWN_TO_STOP
          : describeDays(product.firstShortDay, createDayWriter(one.startDate));
      }),
      ...UNITS.map(([field, what]) =>
        row(`${field} ${partNumber}`, `${names.part(partNumber)}: ${what}, mean`, (one) =>
          formatCount(find(one, partNumber)?.[field].mean ?? 0),
        ),
      ),
      row(`recovers ${partNumber}`, `${names.part(partNumber)}: days to recover`, (one) => {
        const product = find(one, partNumber);
        if (product === undefined) return 'not sold';
        return isOpen(one, product) ? NOT_KNOWN_TO_STOP : describeRecovery(product.daysToRecover);
      }),
    ]),
    ...(reports.some((report) => report !== null && sayOpen(report) !== '')
      ? [row('open', 'Not known', (one) => sayOpen(one) || 'nothing of these sums')]
      : []),
    toRow(
      'draws',
      'Runs',
      outcomes.map((outcome) => (outcome === null ? null : tellRuns(outcome))),
    ),
  ];
}

/** Before a sum without the sales, or prices, that are not known. */
const AT_LEAST = `≥${NBSP}`;
const AFTER_MORE = 'after more runs';

function tellRuns({ report: { draws, ended }, isWhole }: ComparedOutcome): string {
  return isWhole ? `${formatCount(draws)}, ended by ${ended}` : `${formatCount(draws)} so far`;
}

function toRow(key: string, label: string, texts: readonly (string | null)[]): ComparisonRow {
  // Of what is not known yet nobody can say that it differs.
  return { key, label, texts, differs: new Set(texts.filter((text) => text !== null)).size > 1 };
}
