import { READINGS, type Reading } from '../../../domain/closed-lists.ts';
import type { ByReading } from '../../../engine/controls/reading-law.ts';
import type { Fills, FourWorlds } from '../../../engine/exposure/report.ts';
import { formatMoney, getSharedMoneyScale } from '../../format/money.ts';
import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import type { ReadingColumn } from './readings-table.tsx';

/** Columns of the fills that differ between readings. */
export function listFillColumns(totals: ByReading<Fills>, currency: string): ReadingColumn[] {
  return writeColumns(
    FILL_NAMES.map((fill) => [FILL_TEXTS[fill].label, (reading) => totals[reading][fill]] as const),
    currency,
  );
}

/** Columns of revenue at risk different between readings, each holding the one before. */
export function listRiskColumns(figures: ByReading<FourWorlds>, currency: string): ReadingColumn[] {
  return writeColumns(
    [
      ['Surely', (reading) => figures[reading].sure],
      ['with what is possible', (reading) => figures[reading].possible],
      ['and if suspended rules return', (reading) => figures[reading].ifPausedBack],
      ['and what cannot be judged', (reading) => figures[reading].ifUnknown],
    ],
    currency,
  );
}

function writeColumns(
  figures: readonly (readonly [title: string, get: (reading: Reading) => number])[],
  currency: string,
): ReadingColumn[] {
  const differing = figures.filter(([, get]) => READINGS.some((reading) => get(reading) !== get('open')));
  const scale = getSharedMoneyScale(differing.flatMap(([, get]) => READINGS.map(get)));
  return differing.map(([title, get]) => {
    const write = (reading: Reading): string => formatMoney(get(reading), currency, scale);
    return { title, cells: { law: write('law'), agreed: write('agreed'), open: write('open') } };
  });
}
