import type { FourWorlds } from '../../../engine/exposure/report.ts';
import { REVENUE_KNOWN } from '../../../domain/closed-lists.ts';
import type { StopAnswer } from '../../../engine/explorer/picture.ts';
import { formatMoney } from '../../format/money.ts';

/** Said where no product loses output: of what goes into a product, only lists of parts on file are known. */
export const NOTHING_LOST = 'No product loses output, as far as the lists of parts on file say.';

/** Returns the yearly revenue that stops, as a range where splits are open; the least where some of it is not known, and no 0 if none is. */
export function describeStopped(
  { revenue, products }: Pick<StopAnswer, 'revenue' | 'products'>,
  currency: string,
): string {
  const unknown = products.filter((product) => product.revenue === null).length;
  if (unknown > 0 && unknown === products.length) return 'not known';
  return `${unknown > 0 ? 'at least ' : ''}${formatRange(revenue, currency)}`;
}

/** Returns a range of money, as one amount where both ends read alike. */
export function formatRange({ low, high }: StopAnswer['revenue'], currency: string): string {
  const [from, to] = [formatMoney(low, currency), formatMoney(high, currency)];
  return from === to ? to : `${from} to ${to}`;
}

/** Returns the revenue at risk with a source alone, from surely to the most; `known` is a row in `REVENUE_KNOWN`, and without all of it there is no most. */
export function describeRisk({ sure, ifUnknown }: FourWorlds, known: number, currency: string): string {
  if (known === REVENUE_KNOWN.ofNone) return 'not known';
  const surely = `${formatMoney(sure, currency)} surely`;
  if (known === REVENUE_KNOWN.ofAll) return `${surely}, ${formatMoney(ifUnknown, currency)} at most`;
  return `at least ${surely}; not of all products that need it is the revenue known`;
}
