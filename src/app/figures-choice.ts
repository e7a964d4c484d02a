import { setLocale } from '../documents/format/locale.ts';

/** Where this browser keeps how numbers and dates are written: a locale, `browser` for its own, or nothing for the usual way. */
export const FIGURES_KEY = 'lodestone-figures';

/** Writes figures as the person has chosen; called once before the first render. */
export function startFigures(): void {
  try {
    const choice = localStorage.getItem(FIGURES_KEY);
    // In the digits that every sentence has, whatever else the browser's language writes.
    if (choice) setLocale(choice === 'browser' ? `${navigator.language}-u-nu-latn` : choice);
  } catch {
    // Storage is refused, or the browser does not know the locale: figures are written in the usual way.
  }
}
