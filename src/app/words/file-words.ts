import type { Route } from '../../catalogue/controlled-item.ts';
import type { LawStatus, Verdict } from '../../engine/controls/finding.ts';
import { STATUS_WORDS } from './law/law-words.ts';
import { getVerdictText } from './verdict-words.ts';

/** What a law status is called in exported lists; other programs read them, so that these words do not change with those on screen. */
export const STATUS_WORDS_IN_FILES: Record<LawStatus, string> = { ...STATUS_WORDS, unconfirmed: 'unconfirmed' };

/** Returns a verdict as exported lists have it. `judged` as in `getVerdictText`. */
export function getVerdictInFiles(verdict: Verdict, route: Route, judged: boolean): string {
  const isUnsure = judged && verdict === 'may-require' && route !== 'prohibited' && route !== 'refused in principle';
  return isUnsure ? 'May require a licence' : getVerdictText(verdict, route, judged);
}
