import type { MoveFigures } from '../../engine/moves/moves-report.ts';

/** A move, with the reading of its avoided loss. */
type Read = { readonly avoidsIs?: MoveFigures['avoidsIs'] | undefined };

/**
 * Returns a move's avoided loss, or an end of its interval (`shown`); null without a figure: all products in need of its part have sales without
 * money.
 */
export function readSavings({ avoidsIs }: Read, amount: number | null, shown = amount): number | null {
  return amount === 0 && avoidsIs === 'not known' ? null : shown;
}

/** Returns the reading of a move's avoided loss, as files name it. */
export function readSavingsBasis({ avoidsIs }: Read, amount: number | null): string {
  if (avoidsIs === undefined) return 'known';
  return readSavings({ avoidsIs }, amount) === null ? 'not known' : 'at least';
}

/** Returns a move's avoided loss in words: `written`, the least of it, or a statement of the unknown. */
export function saySavings(move: Read, amount: number, written: string): string {
  const basis = readSavingsBasis(move, amount);
  if (basis === 'not known') return 'not known';
  return basis === 'at least' ? `≥\u00a0${written}` : written;
}
