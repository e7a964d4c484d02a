import type { ExposureSummary } from '../../engine/exposure/report.ts';
import { formatDate } from '../format/date.ts';
import { formatMoney } from '../format/money.ts';
import { formatCounted, formatShare } from '../format/number.ts';

/** What the page opens with: the finding, and how much of the whole it rests on. */
export type Lead = { finding: string; coverage: string };

type Input = Pick<
  ExposureSummary,
  'totals' | 'products' | 'measures' | 'currency' | 'lawDate' | 'withoutMoney' | 'questionsSettle'
>;

/** The lead of a report; `today` decides whether the law date is called "today". */
export function composeLead(report: Input, today: string): Lead {
  return { finding: composeFinding(report, today), coverage: composeCoverage(report) };
}

function composeFinding({ totals, products, measures, currency, lawDate }: Input, today: string): string {
  const money = (amount: number) => formatMoney(amount, currency);
  const { revenue, surely, possibly, ifPausedBack, cannotBeJudged } = totals;
  if (revenue <= 0) {
    return 'No product has both a price and a yearly demand on file, so the exposure cannot be put in money yet.';
  }
  const when = lawDate === today ? 'today' : `as the law stands on ${formatDate(lawDate)}`;
  const whole = `${money(revenue)} yearly revenue`;
  const back = ifPausedBack > 0 ? `; another ${money(ifPausedBack)} would, if the paused rules are back.` : '.';
  if (surely > 0) {
    const finding = `${money(surely)} of ${whole} rests on parts that need a Chinese licence ${when}${back}`;
    return [finding, composeWhich(products, surely, money)].filter((sentence) => sentence !== null).join(' ');
  }
  if (possibly > 0) {
    return `Nothing surely needs a Chinese licence ${when}, but ${money(possibly)} of ${whole} rests on parts that may${back}`;
  }
  if (ifPausedBack > 0) {
    return `No part needs a Chinese licence ${when}; ${money(ifPausedBack)} of ${whole} would rest on one, if the paused rules are back.`;
  }
  if (cannotBeJudged > 0) {
    const why = measures.every(({ lanes }) => lanes === 0)
      ? 'no rule reaches what is known, and the rest is of unknown source or contents'
      : 'facts are missing';
    return `No part was found that needs a Chinese licence ${when}, but ${money(cannotBeJudged)} of ${whole} cannot be judged: ${why}.`;
  }
  return `None of the ${whole} rests on a part that needs a Chinese licence ${when}, and every part could be judged.`;
}

/** The product that carries more than half of what is surely exposed, when there is more than one. */
function composeWhich(products: Input['products'], surely: number, money: (amount: number) => string): string | null {
  if (products.length < 2) return null;
  const most = products.toSorted((a, b) => b.surely - a.surely)[0];
  if (most === undefined || most.surely <= surely / 2) return null;
  return `The ${most.description} alone carries ${money(most.surely)} of it.`;
}

function composeCoverage({ totals, currency, withoutMoney, questionsSettle }: Input): string {
  const { seen, declared } = totals.coverage;
  const known = seen + declared;
  const sentences = [
    known > 0
      ? `Sources are known for ${formatShare(known)} of purchase value.`
      : 'No purchase value is on file, so coverage is not known.',
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
  return sentences.join(' ');
}
