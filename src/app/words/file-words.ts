import type { Route } from '../../catalogue/controlled-item.ts';
import type { LawStatus, Verdict } from '../../engine/controls/finding.ts';
import { STATUS_WORDS } from './law/law-words.ts';
import { getVerdictText } from './verdict-words.ts';

/** Words for a law status in exported lists; other programs read them, so they do not change with the screen's. */
export const STATUS_WORDS_IN_FILES: Record<LawStatus, string> = { ...STATUS_WORDS, unconfirmed: 'unconfirmed' };

/** Returns a verdict as exported lists have it. `judged` as in `getVerdictText`. */
export function getVerdictInFiles(verdict: Verdict, route: Route, judged: boolean): string {
  const isUnsure = judged && verdict === 'may-require' && route !== 'prohibited' && route !== 'refused in principle';
  return isUnsure ? 'May require a licence' : getVerdictText(verdict, route, judged);
}
