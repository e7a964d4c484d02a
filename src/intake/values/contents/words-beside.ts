import { makesException, saysDraft } from '../limited-hold.ts';
import { isBody, isLayerAlone } from './material-words.ts';
import { tellState } from './paper-states.ts';
import { tellsOfAmount } from './weaken-denial.ts';

/** Headers of the layer that a row is about. */
const OF_LAYERS = /^(?:layer|schicht|couche|strato|capa|camada|vrstva|warstwa|katman|层别?|層別?)$/iu;

/**
 * What a cell beside a declared amount says against a denial, whatever its header: that nobody looked, that it is a draft, that it holds for some of the
 * goods, or for a layer on them, or that the paper is not signed or in force. '' where it says nothing of that: under a header that nobody understands only such words count.
 */
export function tellAgainst(cell: string, header = ''): string {
  const text = cell.trim();
  const state = tellState(header, text);
  if (state !== '') return state;
  if (!/\p{L}/u.test(text)) return '';
  if (tellsOfAmount(text) || makesException(text) || saysDraft(text)) return text;
  // `Ni-Cu-Ni coating` says what is on the part; `coating` says what was looked at.
  return isLayerAlone(text) || (OF_LAYERS.test(header.trim()) && !isBody(text)) ? `only ${text}` : '';
}
