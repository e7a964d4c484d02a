import type { MoveFigures } from '../../engine/moves/moves-report.ts';

/** A move, as far as it says how what it avoids is to be read. */
type Read = { readonly avoidsIs?: MoveFigures['avoidsIs'] | undefined };

/** Returns what a move avoids, or an end of its interval (`shown`); null if no figure says it: sales of all products that need its part have no money. */
export function readSavings({ avoidsIs }: Read, amount: number | null, shown = amount): number | null {
  return amount === 0 && avoidsIs === 'not known' ? null : shown;
}

/** Returns how what a move avoids is to be read, as files name it. */
export function readSavingsBasis({ avoidsIs }: Read, amount: number | null): string {
  if (avoidsIs === undefined) return 'known';
  return readSavings({ avoidsIs }, amount) === null ? 'not known' : 'at least';
}

/** Returns what a move avoids in words: `written`, the least of it, or that it is not known. */
export function saySavings(move: Read, amount: number, written: string): string {
  const basis = readSavingsBasis(move, amount);
  if (basis === 'not known') return 'not known';
  return basis === 'at least' ? `≥\u00a0${written}` : written;
}
