import { READINGS } from '../../domain/closed-lists.ts';
import { sayNote } from '../../domain/notes/say-note.ts';
import { nameMeasures, nameReading, sayClocks } from '../../domain/notes/say-reading.ts';
import type { BriefReport } from '../../engine/brief/brief-report.ts';
import type { ExposureSummary, Fills } from '../../engine/exposure/report.ts';
import { formatDate } from '../format/date.ts';
import { formatHanging, formatMoney, getLedgerScale, getSharedMoneyScale, type MoneyScale } from '../format/money.ts';
import { formatCounted, formatShare } from '../format/number.ts';
import { knowsNoMoney, sayOfKnown } from '../words/known-money.ts';
import { FILL_NAMES, type FillAmounts, getFillAmounts } from '../words/fill-words.ts';
import { countUnjudged } from '../words/state-words.ts';
import { STATUS_WORDS } from '../words/law-words.ts';
import { nameInFull } from '../../domain/name-part.ts';
import { nameGoods } from '../words/name-goods.ts';
import { getPathLinks } from '../words/path-links.ts';
import type { BriefSheet, SheetBar, SheetFigure } from './brief-sheet.ts';
import { composeLead } from './compose-lead.ts';
import { sayFirst, sayNone, sayUntold, writeFirst, writeSpan } from './say-first.ts';
import { writeActs } from './write-acts.ts';
import { writeAhead } from './write-ahead.ts';
import { writeBridge } from './write-bridge.ts';
import { nameSome } from '../words/name-some.ts';

const MOST_PRODUCTS = 6;
const MOST_SHIPPERS = 7;
const MOST_QUESTIONS = 4;

/** Returns an executive's reading on a day, as text and amounts, alike on page, paper and terminal. */
export function composeSheet(report: BriefReport, today: string): BriefSheet {
  const { exposure, run } = report;
  const { currency, lawDate, products, questions, paths, pathsShare, questionsSettle, withoutMoney } = exposure;
  const unjudged = countUnjudged(exposure.ledger.parts);
  const lead = composeLead(exposure, today);
  const first = sayFirst(run, sayOpen(exposure));
  const runs = `First stop and unsold ${run.basis} if this began on ${formatDate(run.startDate)}: ${run.scenarioName}; ${run.draws} runs in steps of ${formatCounted(run.stepDays, 'day')}.`;
  // What a product without a price or a demand earns is not known, which is no bar of length 0.
  const byMoney = products
    .filter(({ partNumber }) => !withoutMoney.includes(partNumber))
    .toSorted((a, b) => b.revenue - a.revenue);
  const scale = getSharedMoneyScale(byMoney.map(({ revenue }) => revenue));
  return {
    company: report.company,
    isDemo: report.isDemo,
    lawDate,
    currency,
    opening: `${lead.finding} ${first}`,
    first,
    runs,
    under: `${runs} ${lead.coverage}`,
    bars: knowsNoMoney(exposure) ? [] : writeReadings(exposure),
    figures: writeFigures(report),
    acts: writeActs(report),
    ahead: writeAhead(report),
    bridge: writeBridge(report),
    products: byMoney
      .slice(0, MOST_PRODUCTS)
      .map((product) => writeBar(nameGoods(product), '', product, currency, scale, false)),
    productsMore: sayMoreProducts(byMoney.length - MOST_PRODUCTS, withoutMoney.length),
    paths: {
      title:
        paths.length === 0
          ? `${withoutMoney.length > 0 ? 'No path that carries known revenue' : 'No path'} ${unjudged > 0 ? 'is known to need' : 'needs'} a licence by a rule in force`
          : `${formatCounted(paths.length, 'path')} ${paths.length === 1 ? 'carries' : 'carry'} ${formatShare(pathsShare)}${sayOfKnown(withoutMoney)}`,
      shown: paths.map((path) => ({
        money: formatMoney(path.money, currency),
        text: getPathLinks(path)
          .map(({ text }) => text)
          .join(' › '),
        code: path.code ?? path.itemId,
        status: STATUS_WORDS[path.status],
      })),
    },
    shippers: writeShippers(report),
    questions: {
      title:
        questions.length === 0
          ? unjudged > 0
            ? 'No supplier is known who could be asked'
            : 'No question would change a verdict'
          : questionsSettle.count === 0
            ? 'What to ask first'
            : `${formatCounted(questionsSettle.count, 'question')} would settle ${formatShare(questionsSettle.share)} of what is open`,
      shown: questions
        .slice(0, MOST_QUESTIONS)
        .map((question) => ({ money: formatHanging(question, currency), text: question.en })),
    },
    assumptions: writeAssumptions(report),
    stamp: `Law of ${formatDate(lawDate)} · read ${nameReading(exposure.reading, exposure.readings.rules, formatDate)} · data ${exposure.dataVersion.slice(0, 12)} · catalogue ${exposure.catalogueVersion} · engine ${exposure.engineVersion} · unseen tiers ${exposure.inference ? 'estimated' : 'left unknown'}`,
  };
}

/** Products without a bar: for want of room, or of a known amount. */
function sayMoreProducts(more: number, unknown: number): string | null {
  const said = [
    more > 0 ? `${formatCounted(more, 'more product')}.` : null,
    unknown > 0 ? `${formatCounted(unknown, 'product')} without price or demand, in no sum.` : null,
  ].filter((sentence) => sentence !== null);
  return said.length === 0 ? null : said.join(' ');
}

/** The amount beyond judgement: revenue, or parts if no revenue hangs on them; null if all is judged. */
function sayOpen({ totals, ledger, currency }: ExposureSummary): string | null {
  if (totals.cannotBeJudged > 0) return `${formatMoney(totals.cannotBeJudged, currency)} yearly revenue`;
  const parts = countUnjudged(ledger.parts);
  return parts > 0 ? formatCounted(parts, 'part') : null;
}

function writeBar(
  name: string,
  note: string,
  fills: Fills,
  currency: string,
  scale: MoneyScale,
  isChosen: boolean,
): SheetBar {
  const amounts = getFillAmounts(fills);
  const texts = Object.fromEntries(FILL_NAMES.map((fill) => [fill, formatMoney(amounts[fill], currency, scale)]));
  return {
    name,
    note,
    amounts,
    texts: texts as Record<keyof FillAmounts, string>,
    total: formatMoney(fills.revenue, currency),
    isChosen,
  };
}

/** The company under each reading of the law; one bar if they agree. */
function writeReadings({ totals, readings, currency, reading, lawDate, measures }: ExposureSummary): SheetBar[] {
  const { rules, totals: byReading } = readings;
  const clocks = sayClocks(rules, nameMeasures(measures), formatDate).join(' ');
  const list = byReading === null ? [totals] : READINGS.map((one) => byReading[one]);
  const scales = list.map((fills) => getLedgerScale(Object.values(getFillAmounts(fills)), fills.revenue));
  // All bars are compared, so the finest of the coarsest unit holds for them.
  const scale = scales.reduce((one, other) =>
    (other.divisor - one.divisor || (other.digits ?? 0) - (one.digits ?? 0)) > 0 ? other : one,
  );
  if (byReading === null) return [writeBar(`Law of ${formatDate(lawDate)}`, '', totals, currency, scale, true)];
  return READINGS.map((one) =>
    writeBar(
      nameReading(one, rules, formatDate),
      one === reading ? clocks : '',
      byReading[one],
      currency,
      scale,
      one === reading,
    ),
  );
}

function writeFigures({ run, exposure: { currency } }: BriefReport): SheetFigure[] {
  const { firstStop, firstShort, unsold, basis, endDate } = run;
  const first = (label: string, found: typeof firstStop): SheetFigure => ({
    label,
    value: writeFirst(found, endDate),
    note: found === null ? sayNone('in any run', run) : `${found.description}; ${writeSpan(found.when, endDate)}`,
  });
  const unsoldLabel = `Unsold ${basis} by ${formatDate(endDate)}`;
  const untold = sayUntold(run);
  if (untold !== null)
    return ['First line stops', 'First sales run short', unsoldLabel].map((label) => ({
      label,
      value: 'not known',
      note: run.unjudged ?? untold,
    }));
  return [
    first('First line stops', firstStop),
    first('First sales run short', firstShort),
    {
      label: unsoldLabel,
      value:
        unsold === null
          ? 'not known'
          : `${run.unsoldIsLeast === true ? 'at least ' : ''}${formatMoney(unsold.p50, currency)}`,
      note:
        unsold === null
          ? (run.unjudged ?? '')
          : `${formatMoney(unsold.p10, currency)} to ${formatMoney(unsold.p90, currency)} in 8 of 10 runs; mean ${formatMoney(unsold.mean, currency)}`,
    },
  ];
}

function writeShippers({ shippers, exposure: { currency } }: BriefReport): BriefSheet['shippers'] {
  const shown = shippers.slice(0, MOST_SHIPPERS);
  const scale = getSharedMoneyScale(shown.map(({ revenueAtRisk }) => revenueAtRisk.possible));
  const left = shippers.length - shown.length;
  return {
    shown: shown.map(({ siteId, name, country, part, revenueAtRisk: { sure, possible } }) => ({
      key: `${siteId ?? ''} ${country ?? ''} ${part?.partNumber ?? ''}`,
      country: country ?? '?',
      name: name ?? nameUnnamed(part),
      sure,
      possible,
      text:
        possible === 0
          ? 'no revenue known'
          : sure === possible
            ? formatMoney(possible, currency, scale)
            : `${formatMoney(sure, currency, scale)} to ${formatMoney(possible, currency, scale)}`,
    })),
    more: left > 0 ? `${formatCounted(left, 'more shipper')} of goods that need a licence or may.` : null,
  };
}

/** The maker of goods without a name; mere stand-ins have a number on nobody's file. */
function nameUnnamed(part: BriefReport['shippers'][number]['part']): string {
  if (part === null) return 'not named: goods';
  return `not named: ${part.inferred ? part.description : nameInFull(part)}`;
}

function writeAssumptions({ exposure, run, isDemo }: BriefReport): string[] {
  const { notes, withoutMoney, assumptions } = exposure;
  const assumed = Object.entries(assumptions).map(([measure, status]) => `Assumed: ${measure} ${status}.`);
  return [
    ...new Set([
      ...(isDemo ? ['This company and all its trade relations are fictional.'] : []),
      ...assumed,
      ...notes.map(sayNote),
      ...run.notes,
      ...(withoutMoney.length === 0
        ? []
        : [`Without price or demand, so in no sum: ${nameSome(withoutMoney, MOST_PRODUCTS)}.`]),
      'Information, not legal advice.',
    ]),
  ];
}
