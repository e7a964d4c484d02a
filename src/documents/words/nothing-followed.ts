import { type Noted, hasNote } from './has-note.ts';

/** Whether no product is followed because the yearly demand of every one is 0 on file, and not because it is not known. */
export function isNothingAsked(report: Noted): boolean {
  return hasNote(report, 'products-not-sold') && !hasNote(report, 'products-without-money');
}

/** Why outages of a company without a followed product cost no sale: nothing is sold of any, as a file says, or the sales are unknown. */
export function sayNothingFollowed(report: Noted): string {
  return isNothingAsked(report)
    ? 'The yearly demand of every product is 0 on file: nothing is sold, so that no outage can cost a sale.'
    : 'No product has both a yearly demand and a margin or price on file, so no outage can be said to cost a sale.';
}
