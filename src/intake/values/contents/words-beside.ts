import { parseYesNo } from '../../dictionary/lines/yes-words.ts';
import { isOtherShare } from '../other-shares.ts';
import { listAddedElements, listNamed } from './added-elements.ts';
import { readContentsInWords } from './contents-in-words.ts';
import { makesException, saysDraft } from '../limited-hold.ts';
import { isBody, isLayerAlone } from './material-words.ts';
import { tellState } from './paper-states.ts';
import { tellsOfAmount } from './weaken-denial.ts';

/** Headers of the layer that a row is about. */
const OF_LAYERS = /^(?:layer|schicht|couche|strato|capa|camada|vrstva|warstwa|katman|层别?|層別?)$/iu;

/** Headers of the composition itself, which is read by its own words. */
const OF_CONTENTS =
  /^(?:(?:chemical|chem\.?|material|alloy|elemental|nominal|chemische|materialien?|化学|材料|合金|화학)\s?)?(?:composition|contents?|analysis|zusammensetzung|inhaltsstoff|composici[oó]n|composizione|composição|skład|složení|bileşim|состав|成分|组成|組成|성분|조성)/iu;
/** Headers of what a statement holds for. */
const OF_SCOPE =
  /^(?:(?:this |it )?(?:applies|applicable|valid) (?:to|for)|scope|gilt für|gültig für|geltungsbereich|valable pour|s['’]applique à|válido para|aplica a|valido per|si applica a|dotyczy|platí pro|适用(?:于|范围)|適用(?:対象|範囲)|적용 ?(?:대상|범위))$/iu;
/** That it holds for the goods at hand, for all of them or for some time. */
const IN_SCOPE =
  /^(?:all|any|every|whole|entire|complete|this|alle|gesamte?|ganze[sr]?|dieses?|tous|toutes?|entière?|todos?|todas?|tutt[ioe]|wszystkie|všechny|全部|所有|整|本|全|すべて|当|전체)|\d\s*(?:years?|months?|days?|jahre?|monate?|tage?|ans|mois|jours|años|meses|anni|mesi|年|个月|月|日)/iu;

/**
 * What a cell beside a declared amount says against a denial, whatever its header: that nobody looked, that it is a draft, that it holds for some of the
 * goods, or for a layer on them, or that the paper is not signed or in force, or that the element was brought in. `part` is the number of the goods. '' where it says nothing of that: under a header that nobody understands only such words count.
 */
export function tellAgainst(cell: string, header = '', part = ''): string {
  const text = cell.trim();
  const state = tellState(header, text);
  if (state !== '') return state;
  const added = tellAdded(header, text);
  if (added !== '') return added;
  if (OF_SCOPE.test(header.trim()) && text !== part && /\p{L}/u.test(text) && !IN_SCOPE.test(text))
    return `only ${text}`;
  if (!/\p{L}/u.test(text)) return '';
  if (tellsOfAmount(text) || makesException(text) || saysDraft(text)) return text;
  // `Ni-Cu-Ni coating` says what is on the part; `coating` says what was looked at.
  return isLayerAlone(text) || (OF_LAYERS.test(header.trim()) && !isBody(text)) ? `only ${text}` : '';
}

/**
 * What a column of something else says to be in the goods of what is denied beside it: `Coating Dy | yes`, `Skin doping Tb (%) | 0.4`, `Alternative material | N48SH (2 % Dy)`. In
 * words that count as such; '' where it says none.
 */
function tellAdded(header: string, text: string): string {
  const isThere = parseYesNo(text) === true || /^[<>≤≥~]?\s*\d*[.,]?\d*[1-9]/u.test(text);
  const asked = isThere ? listAddedElements(header) : [];
  const stated =
    OF_CONTENTS.test(header.trim()) || isOtherShare(header)
      ? []
      : readContentsInWords(text)
          .filter(({ share }) => share.min > 0)
          .flatMap(({ substance }) => listNamed(substance.replaceAll(/\d/g, ' ')));
  const elements = [...new Set([...asked, ...stated])];
  return elements.length === 0 ? '' : `added ${elements.join(' ')} (${header.trim()})`;
}
