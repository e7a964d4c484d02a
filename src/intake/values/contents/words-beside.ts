import { makesException, saysDraft } from '../limited-hold.ts';
import { isLayerAlone } from './material-words.ts';
import { tellsOfAmount } from './weaken-denial.ts';

/**
 * What a cell beside a declared amount says against a denial, whatever its header: that nobody looked, that it is a draft, that it holds for some of the
 * goods, or for a layer on them. '' where it says nothing of that: under a header that nobody understands only such words count.
 */
export function tellAgainst(cell: string): string {
  const text = cell.trim();
  if (!/\p{L}/u.test(text)) return '';
  if (tellsOfAmount(text) || makesException(text) || saysDraft(text)) return text;
  // `Ni-Cu-Ni coating` says what is on the part; `coating` says what was looked at.
  return isLayerAlone(text) ? `only ${text}` : '';
}
