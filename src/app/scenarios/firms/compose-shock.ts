import type { ShockReport } from '../../../engine/inventory-dynamics/shock-report.ts';
import { formatMoney } from '../../format/money.ts';
import { formatIndex } from './format-index.ts';
import { sayLeftOut } from './say-left-out.ts';

/** The course of a shock in two sentences: when customers feel it, how much at worst, until when, and the loss in all; then what is in no figure. */
export function composeShock(report: ShockReport, siteName: string): string {
  const { firstDay, backDay, currency, lost, normal, series, places, placeCount, days, notes } = report;
  const leftOut = sayLeftOut(notes);
  const known = leftOut.length > 0 ? ' that can be judged' : '';
  const reach = `${places.length} of ${placeCount}${known} make less than normal at some time`;
  const rest = leftOut.map((sentence) => ` ${sentence}`).join('');
  if (firstDay === null) {
    const own = `${formatMoney(lost.production, currency)} of production is lost between sites`;
    // Without a product of known price and demand the model has no customers that could get less.
    if (!(normal.consumption > 0))
      return `What customers get is not known: no product has a price and a demand on file. ${own}; ${reach}.${rest}`;
    // Sales of the others are in no figure: that customers get these is not known.
    const some = notes.some(({ code }) => code === 'unsold-products-left-out')
      ? ' of what has a price and a demand on file'
      : '';
    return `The stock of others covers for ${siteName}: customers get all that they ask for${some}. ${own}; ${reach}.${rest}`;
  }
  const least = 1 - Math.min(...series.consumption) / normal.consumption;
  const until = backDay === null ? `to the end of the ${days} days` : `until day ${backDay}`;
  return (
    `Customers get less from day ${firstDay} ${until}, ${formatIndex(least)} less on the worst day. ` +
    `${leftOut.length > 0 ? 'At least ' : ''}${formatMoney(lost.consumption, currency)} of sales to customers and ${formatMoney(lost.production, currency)} of production in all are lost; ${reach}.${rest}`
  );
}
