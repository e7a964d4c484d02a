import { nameMeasures, nameReading, sayClocks } from '../../domain/notes/say-reading.ts';
import { READINGS, type Reading } from '../../domain/closed-lists.ts';
import type { Verdict } from '../../engine/controls/finding.ts';
import type { ReadApart } from '../../engine/controls/reading-law.ts';
import type { ExposureSummary, Fills, FourWorlds, PartExposure } from '../../engine/exposure/report.ts';
import type { PartCounts, PurchaseLedger } from '../../engine/exposure/parts/judgement.ts';
import { knowsNoMoney, rateKnownMoney } from '../../documents/words/known-money.ts';
import { toPlainText, writeMoney, writePercent, writeTextTable } from '../text-table.ts';
import { PURCHASE_WORDS } from '../../documents/words/state-words.ts';
import { formatCounted } from '../../documents/format/number.ts';
import { nameSome } from '../../documents/words/name-some.ts';
import { sayOpenKnowHow } from '../../documents/words/open-know-how.ts';
import type { ExposedParts } from '../../engine/exposure/asked-exposure.ts';

/** How many exposed parts are listed. */
export const LISTED_PARTS = 30;
const LISTED_QUESTIONS = 5;
const LISTED_NAMES = 8;
const LISTED_CODES = 3;

/** An exposure with its notes as sentences, those of the command line among them. */
export type WordedReport = Omit<ExposureSummary, 'notes'> & { notes: readonly string[] };

/** An exposure for people: its basis, the fills of each product, the exposed parts, the first questions, the notes. */
export function describeExposure(report: WordedReport, parts: ExposedParts): string {
  return [
    describeBasis(report),
    describeFills(report),
    describeReadings(report),
    describeLists(report),
    describeLedger(report),
    describeParts(parts, report.withoutMoney),
    describeQuestions(report),
    describeNotAsked(report),
    report.notes.length === 0 ? '' : `Notes\n${report.notes.map((note) => `  ${toPlainText(note)}\n`).join('')}`,
  ]
    .filter((section) => section !== '')
    .join('\n');
}

function describeBasis(report: Omit<ExposureSummary, 'notes'>): string {
  const assumed = Object.entries(report.assumptions).map(([measure, status]) => `${measure} ${status}`);
  return [
    `Law date ${report.lawDate} · data ${report.dataVersion.slice(0, 12)} · catalogue ${report.catalogueVersion} · engine ${report.engineVersion}`,
    `Assumed: ${assumed.length === 0 ? 'nothing' : assumed.join(', ')} · unseen sources ${report.inference ? 'from market shares, as estimates' : 'left unknown'}`,
    '',
  ].join('\n');
}

function describeFills({ products, totals, currency, withoutMoney }: WordedReport): string {
  const columns = [
    { title: `product (${currency} a year)` },
    { title: 'revenue', right: true },
    { title: 'surely', right: true },
    { title: 'possibly', right: true },
    { title: 'if rules return', right: true },
    { title: 'cannot be judged', right: true },
    { title: 'not exposed', right: true },
    { title: 'on know-how', right: true },
  ];
  const unknown = new Set(withoutMoney);
  const rows = products.map((product) => [
    `${product.partNumber} ${product.description}`,
    // A product without price or demand earns what nobody knows, which is not 0.
    ...(unknown.has(product.partNumber) ? ['not known', '–', '–', '–', '–', '–', '–'] : listFills(product)),
  ]);
  const all = unknown.size === 0 ? 'all' : 'all with price and demand';
  const sum = products.length > 1 ? [[all, ...listFills(totals)]] : [];
  return writeTextTable(columns, [...rows, ...sum]);
}

function listFills(fills: Fills): string[] {
  const { revenue, surely, possibly, ifPausedBack, cannotBeJudged, notExposed, knowHow } = fills;
  return [revenue, surely, possibly, ifPausedBack, cannotBeJudged, notExposed, knowHow].map(writeMoney);
}

/** The fills under the three readings of the law, with the two dates of each rule with different readings; nothing if they agree. */
function describeReadings({ readings: { totals, rules }, reading, measures, currency }: WordedReport): string {
  if (totals === null) return '';
  const titles = ['surely', 'possibly', 'if rules return', 'cannot be judged', 'not exposed', 'on know-how'];
  const table = writeReadings(
    { titles, currency, reading, rules },
    (one) => listFills(totals[one]).slice(1),
    nameMeasures(measures),
  );
  return `Readings of the law\n${table}`;
}

/** Stops by lists of parties under each reading, list by list; nothing if the readings agree. */
function describeLists({ readings: { lists }, reading, currency }: WordedReport): string {
  const titles = ['surely', 'with what is possible', 'if rules return', 'and what cannot be judged'];
  return lists
    .map(({ name, companies, rule, figures }) => {
      const table = writeReadings(
        { titles, currency, reading, rules: [rule] },
        (one) => {
          const { sure, possible, ifPausedBack, ifUnknown } = figures[one];
          return [sure, possible, ifPausedBack, ifUnknown].map(writeMoney);
        },
        () => name,
      );
      return `${name} names ${nameSome(companies, LISTED_NAMES)}: revenue of goods that nobody may send there, in the figures above\n${table}`;
    })
    .join('\n');
}

/** A row for each reading, and its dates. */
function writeReadings(
  { titles, currency, reading, rules }: { titles: string[]; currency: string; reading: Reading; rules: ReadApart[] },
  cellsOf: (reading: Reading) => string[],
  nameOf: (measureId: string) => string,
): string {
  const columns = [{ title: `reading (${currency} a year)` }, ...titles.map((title) => ({ title, right: true }))];
  const rows = READINGS.map((one) => [
    `${nameReading(one, rules, String)}${one === reading ? ' (used here)' : ''}`,
    ...cellsOf(one),
  ]);
  const sentences = sayClocks(rules, nameOf, String).map((sentence) => `  ${toPlainText(sentence)}\n`);
  return `${writeTextTable(columns, rows)}${sentences.join('')}`;
}

/** Every part and every source row with its verdict; each line adds up. */
function describeLedger(report: WordedReport): string {
  const { ledger, assumedMaking, byNamesAlone, currency, withoutMoney } = report;
  const { parts, lanes } = ledger;
  const openKnowHow = sayOpenKnowHow(report);
  const leftOut = Object.entries(lanes.leftOut).map(([reason, count]) => `${count} ${reason}`);
  const lines = [
    `Parts: ${describeCounts(parts)}`,
    parts.inNoProduct.total === 0
      ? null
      : `of these in no product, judged on their own: ${describeCounts(parts.inNoProduct)}`,
    withoutMoney.length === 0
      ? null
      : `Without price or demand, and in no amount above: ${nameSome(withoutMoney, LISTED_NAMES)}`,
    `Sources: ${lanes.rows} rows = ${[`${lanes.judged} judged`, ...leftOut].join(' + ')}`,
    describePurchases(ledger.purchases, currency),
    assumedMaking.madeInHouse.length === 0
      ? null
      : `Taken as made in house, since they have parts and no supplier: ${nameSome(assumedMaking.madeInHouse, LISTED_NAMES)}; ` +
        `${writeMoney(assumedMaking.surely)} ${currency} of surely and ${writeMoney(assumedMaking.notExposed)} ${currency} of not exposed rest on it`,
    byNamesAlone.parts.length === 0
      ? null
      : `Not exposed by their names alone: ${nameSome(byNamesAlone.parts, LISTED_NAMES)}; ${writeMoney(byNamesAlone.notExposed)} ${currency} of not exposed rest on it`,
    openKnowHow === null
      ? null
      : `On know-how, at most ${writeMoney(report.knowHowOpen.atMost)} ${currency}: ${openKnowHow}`,
    assumedMaking.makerNotKnown.length === 0
      ? null
      : `Made from parts on file by nobody who is known: ${nameSome(assumedMaking.makerNotKnown, LISTED_NAMES)}`,
  ].filter((line) => line !== null);
  return `Ledger\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** What is bought in a year; null if no value is known. */
function describePurchases(purchases: PurchaseLedger, currency: string): string | null {
  const { total, isLeast, parts, partsWithoutValue } = purchases;
  if (total === 0) return null;
  const sum = PURCHASE_WORDS.map(([fill, word]) => `${writeMoney(purchases[fill])} ${word}`).join(' + ');
  const without = partsWithoutValue === 0 ? '' : `; of ${partsWithoutValue} of ${parts} parts bought no value is known`;
  return `Bought a year, ${currency}: ${isLeast ? 'at least ' : ''}${writeMoney(total)} = ${sum}${without}`;
}

function describeCounts({ total, surely, possibly, ifPausedBack, notExposed, cannotBeJudged }: PartCounts): string {
  const unjudged = Object.entries(cannotBeJudged).map(([reason, count]) => `${count} cannot be judged (${reason})`);
  const counts = [
    `${surely} surely`,
    `${possibly} possibly`,
    `${ifPausedBack} if suspended rules return`,
    `${notExposed} not exposed`,
    ...unjudged,
  ];
  return `${total} = ${counts.join(' + ')}`;
}

/** Codes of the items of a part's sure licence, or of a possible one without a sure one: as its act prints them. */
function listCodes({ findings }: PartExposure): string {
  const codesOf = (verdict: Verdict): string[] => [
    ...new Set(findings.flatMap((one) => (one.verdict === verdict ? [one.itemCode ?? one.itemId] : []))),
  ];
  const sure = codesOf('licence-required');
  const codes = sure.length > 0 ? sure : codesOf('may-require');
  const more = codes.length > LISTED_CODES ? ` and ${codes.length - LISTED_CODES} more` : '';
  return `${codes.slice(0, LISTED_CODES).join(', ')}${more}`;
}

function describeParts({ total, exposed, first }: ExposedParts, withoutMoney: readonly string[]): string {
  const columns = [
    { title: 'part' },
    { title: 'form' },
    { title: 'highest fill' },
    { title: 'exposed', right: true },
    { title: 'own', right: true },
    { title: 'revenue at risk', right: true },
    { title: 'decides' },
    { title: 'items' },
  ];
  const rows = first.map((part) => [
    `${part.partNumber} ${part.description}`,
    part.form ?? 'not known',
    FILL_NAMES[part.fill],
    writeInterval(part.exposedShare),
    writeInterval(part.ownShare),
    writeRisk(part, withoutMoney),
    part.decides,
    listCodes(part),
  ]);
  const more = exposed > first.length ? `… and ${exposed - first.length} more; --json has all of them.\n` : '';
  return `${exposed} of ${total} parts and typical contents need a licence or cannot be judged.\n${writeTextTable(columns, rows)}${more}`;
}

/** What may be at risk with a part at most; of products without a price or a demand nothing is known. */
function writeRisk({ atMost, revenueAtRisk, products }: PartExposure, withoutMoney: readonly string[]): string {
  if (products.length === 0) return 'in no product';
  const known = rateKnownMoney(products, withoutMoney);
  if (known === 'none' || (known === 'some' && atMost !== null)) return 'not known';
  const bound = atMost !== null && atMost > 0 ? '≤ ' : known === 'some' ? '≥ ' : '';
  return `${bound}${writeMoney(atMost ?? revenueAtRisk.ifUnknown)}`;
}

const FILL_NAMES: Readonly<Record<PartExposure['fill'], string>> = {
  surely: 'surely',
  possibly: 'possibly',
  ifPausedBack: 'if suspended rules return',
  cannotBeJudged: 'cannot be judged',
  notExposed: 'not exposed',
};

function describeQuestions(report: WordedReport): string {
  const { questions } = report;
  if (questions.length === 0) return '';
  const write = writeHanging(report);
  const lines = questions.slice(0, LISTED_QUESTIONS).map((question) => {
    const { en, caution } = question;
    const minded = caution?.beside.includes('en') === true ? `      ${toPlainText(caution.brief)}\n` : '';
    return `  ${write(question)}  ${toPlainText(en)}\n${minded}`;
  });
  return `${formatCounted(questions.length, 'question')}, by the revenue that hangs on them\n${lines.join('')}`;
}

function describeNotAsked(report: WordedReport): string {
  const { notAsked } = report;
  if (notAsked.length === 0) return '';
  const write = writeHanging(report);
  const lines = notAsked.slice(0, LISTED_QUESTIONS).map((missing) => {
    const { partNumber, fact, siteId, reason } = missing;
    const place = siteId === null ? '' : ` of ${toPlainText(siteId)}`;
    return `  ${write(missing)}  ${toPlainText(partNumber)}: ${fact}${place} (${reason})\n`;
  });
  return `${notAsked.length} missing facts that no supplier is asked for\n${lines.join('')}`;
}

/** How the revenue is written that hangs on a fact. */
function writeHanging(
  report: WordedReport,
): (fact: Pick<WordedReport['notAsked'][number], 'revenueAtRisk' | 'isLeast'>) => string {
  return ({ revenueAtRisk, isLeast = false }) =>
    revenueAtRisk === 0 || knowsNoMoney(report) ? 'not known' : `${isLeast ? '≥ ' : ''}${writeMoney(revenueAtRisk)}`;
}

function writeInterval(worlds: FourWorlds | null): string {
  if (worlds === null) return 'no source';
  const { sure, ifUnknown } = worlds;
  const [low, high] = [writePercent(sure), writePercent(ifUnknown)];
  return low === high ? low : `${low} – ${high}`;
}
