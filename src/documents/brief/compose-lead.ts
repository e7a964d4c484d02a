import { nameReading } from '../../domain/notes/say-reading.ts';
import type { PurchaseLedger } from '../../engine/exposure/parts/judgement.ts';
import type { ExposureSummary } from '../../engine/exposure/report.ts';
import { formatDate } from '../format/date.ts';
import { formatMoney } from '../format/money.ts';
import { formatCount, formatCounted, formatShare } from '../format/number.ts';
import { countUnjudged, describeInNoProduct } from '../words/state-words.ts';

/** Opening of the page: the finding, and its share of the whole. */
export type Lead = { finding: string; coverage: string };

type Input = Pick<
  ExposureSummary,
  | 'totals'
  | 'products'
  | 'measures'
  | 'currency'
  | 'lawDate'
  | 'reading'
  | 'readings'
  | 'withoutMoney'
  | 'questionsSettle'
  | 'ledger'
  | 'assumedMaking'
>;

/** The lead of a report; `today` decides whether the law date is called "today". */
export function composeLead(report: Input, today: string): Lead {
  return { finding: composeFinding(report, today), coverage: composeCoverage(report) };
}

function composeFinding(report: Input, today: string): string {
  const { totals, products, measures, currency } = report;
  const money = (amount: number) => formatMoney(amount, currency);
  const { revenue, surely, possibly, ifPausedBack, cannotBeJudged } = totals;
  const when = sayWhen(report, today);
  if (revenue <= 0) return composeWithoutMoney(report, when);
  const whole = `${money(revenue)} yearly revenue`;
  const back = ifPausedBack > 0 ? `; another ${money(ifPausedBack)} would, if suspended rules return.` : '.';
  if (surely > 0) {
    const may = possibly > 0 ? `, ${money(possibly)} more on parts that may need one` : '';
    const finding = `${money(surely)} of ${whole} rests on parts that need a Chinese licence ${when}${may}${back}`;
    return [finding, composeWhich(products, surely, money)].filter((sentence) => sentence !== null).join(' ');
  }
  const open = cannotBeJudged > 0 ? ` ${money(cannotBeJudged)} cannot be judged.` : '';
  if (possibly > 0) {
    return `No revenue surely rests on a part that needs a Chinese licence ${when}, but ${money(possibly)} of ${whole} rests on parts that may need one${back}${open}`;
  }
  if (ifPausedBack > 0) {
    return `${money(ifPausedBack)} of ${whole} would rest on parts that need a Chinese licence, if suspended rules return; ${when} no part that could be judged needs one.${open}`;
  }
  if (cannotBeJudged > 0) {
    const why = measures.every(({ lanes }) => lanes === 0)
      ? 'no rule reaches what is known, and the rest is of unknown source or contents'
      : 'facts are missing';
    const { parts } = report.ledger;
    const judged =
      parts.total > 0 && countUnjudged(parts) === parts.total
        ? 'No part could be judged yet.'
        : `No part that could be judged needs a Chinese licence ${when}.`;
    return `${money(cannotBeJudged)} of ${whole} cannot be judged: ${why}. ${judged}`;
  }
  return composeNotExposed(report, whole, when);
}

/** What needs a licence, counted in parts: no product has a price and a demand. */
function composeWithoutMoney(
  { products, withoutMoney, currency, ledger: { parts, purchases } }: Input,
  when: string,
): string {
  const now = parts.surely + parts.possibly;
  const need =
    now === 0
      ? composeUnjudged(parts, when)
      : // The ledger counts products as well, which the list of parts does not hold.
        `${formatCount(now)} of ${formatCounted(parts.total, 'part')}${products.length === 0 ? '' : ', products among them,'} ${now === 1 ? 'needs' : 'need'} a Chinese licence ${when}, ${parts.possibly === 0 ? 'surely' : parts.surely === 0 ? 'possibly' : 'surely or possibly'}${sayBought(purchases, currency)}. `;
  // A price or a demand of 0 is on file: nothing is sold for money then, which is no fact that is missing.
  if (products.length > 0 && withoutMoney.length === 0 && products.every(({ revenue }) => revenue === 0))
    return `${need}Each product has a price or a yearly demand of 0 on file, so that no revenue rests on any part.`;
  const without = products.length === 0 ? 'No product is' : 'No product has both a price and a yearly demand';
  return `${need}${without} on file, so the revenue at risk is not known yet.`;
}

/** The share of purchases in parts in need of a licence; nothing if no value is known. */
function sayBought({ total, isLeast, surely, possibly }: PurchaseLedger, currency: string): string {
  if (total === 0) return '';
  return `: ${formatMoney(surely + possibly, currency)} of ${isLeast ? 'at least ' : ''}${formatMoney(total, currency)} bought a year`;
}

/** Parts without a judgement, if none is known to need a licence; nothing if all could be judged. */
function composeUnjudged(parts: Input['ledger']['parts'], when: string): string {
  const unjudged = countUnjudged(parts);
  if (unjudged === 0) return '';
  if (unjudged === parts.total)
    return unjudged === 1 ? 'The one part on file cannot be judged. ' : `None of ${unjudged} parts can be judged. `;
  return `${formatCount(unjudged)} of ${formatCounted(parts.total, 'part')} cannot be judged, and no other needs a Chinese licence ${when}. `;
}

/** The day of the figures, and their reading if the readings differ: “as the law stands” is the name of one of them. */
function sayWhen({ lawDate, reading, readings }: Input, today: string): string {
  const isToday = lawDate === today;
  if (readings.totals === null) return isToday ? 'today' : `as the law stands on ${formatDate(lawDate)}`;
  return `${isToday ? 'today' : `on ${formatDate(lawDate)}`} (${nameReading(reading, readings.rules, formatDate)})`;
}

/** All money is not exposed; revenue without money is said in the same breath. */
function composeNotExposed({ ledger, withoutMoney }: Input, whole: string, when: string): string {
  const { exposed } = ledger.parts;
  const unjudged = countUnjudged(ledger.parts);
  const beside = [
    exposed > 0 ? `${formatCounted(exposed, 'part')} outside it ${exposed === 1 ? 'needs' : 'need'} one` : null,
    unjudged > 0 ? `${formatCounted(unjudged, 'part')} cannot be judged` : null,
    withoutMoney.length > 0
      ? `${formatCounted(withoutMoney.length, 'product')} without price or demand ${withoutMoney.length === 1 ? 'is' : 'are'} not in it`
      : null,
  ].filter((clause) => clause !== null);
  const end = beside.length > 0 ? `, but ${beside.join(', ')}.` : ', and every part could be judged.';
  return `None of the ${whole} rests on a part that needs a Chinese licence ${when}${end}`;
}

/** The product with more than half of the sure exposure, when there is more than one. */
function composeWhich(products: Input['products'], surely: number, money: (amount: number) => string): string | null {
  if (products.length < 2) return null;
  const most = products.toSorted((a, b) => b.surely - a.surely)[0];
  if (most === undefined || most.surely <= surely / 2) return null;
  return `${most.description === '' ? most.partNumber : `The ${most.description}`} alone carries ${money(most.surely)} of it.`;
}

function composeCoverage(report: Input): string {
  const { totals, currency, withoutMoney, questionsSettle, ledger, assumedMaking } = report;
  const { seen, declared } = totals.coverage;
  const known = seen + declared;
  const sentences = [
    known > 0
      ? `Sources are known for ${formatShare(known)} of the purchase value that is on file.`
      : 'No yearly purchase value is known, so coverage is not known.',
  ];
  const { count, suppliers, share } = questionsSettle;
  if (totals.cannotBeJudged > 0) {
    const open = `${formatMoney(totals.cannotBeJudged, currency)} cannot be judged`;
    sentences.push(
      count > 0
        ? `${open}: ${formatCounted(count, 'question')} to ${formatCounted(suppliers, 'supplier')} would settle ${formatShare(share)} of what is open.`
        : `${open}.`,
    );
  } else if (count > 0) {
    sentences.push(
      `${formatCounted(count, 'question')} to ${formatCounted(suppliers, 'supplier')} would settle ${formatShare(share)} of what is open.`,
    );
  }
  if (withoutMoney.length > 0) {
    sentences.push(`${formatCounted(withoutMoney.length, 'product')} without price or demand left out of money.`);
  }
  const apart = describeInNoProduct(ledger.parts.inNoProduct);
  if (apart !== null) sentences.push(apart);
  const assumed = assumedMaking.madeInHouse.length;
  if (assumed > 0) {
    const rests = [
      assumedMaking.surely > 0 ? `${formatMoney(assumedMaking.surely, currency)} of “surely”` : null,
      assumedMaking.notExposed > 0 ? `${formatMoney(assumedMaking.notExposed, currency)} of “not exposed”` : null,
    ].filter((clause) => clause !== null);
    const verb = assumed === 1 ? 'has' : 'have';
    const taken = assumed === 1 ? 'is taken as made in house' : 'are taken as made in house';
    sentences.push(
      `${formatCounted(assumed, 'assembly', 'assemblies')} ${verb} parts but no supplier and ${taken}` +
        (rests.length > 0 ? `; ${rests.join(' and ')} rests on it.` : '.'),
    );
  }
  return sentences.join(' ');
}
