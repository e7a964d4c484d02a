import { foldWord } from '../fold-word.ts';
import { ELEMENT_NAMES } from './element-words.ts';

/** Metals that stand in alloys with those that rules name: their wire, foil and sheet are goods with names of their own. */
const COMMON: ReadonlySet<string> = new Set(['Al', 'Mg', 'Ni', 'Co', 'Fe', 'Cu', 'Zr']);
/** English names of metals that rules name, by names of the same element, folded. */
const ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.entries(ELEMENT_NAMES)
    .filter(([symbol]) => !COMMON.has(symbol))
    .flatMap(([, { names, french, spanish }]) =>
      [...names, french, spanish].map((name): [string, string] => [foldWord(name), names[0] ?? name]),
    ),
);
/** Shapes in which a metal is sold, and things of it that are only it. */
const SHAPES =
  /^(?:metal|metall|powders?|pulver|poudre|polvo|granules?|granulat|pellets?|shots?|lumps?|flakes?|chunks?|pieces?|sponge|schwamm|beads?|needles?|turnings|spane|grains?|chips|buttons?|slabs?|billets?|bars?|barren|rods?|stab|stange|plates?|platte|sheets?|blech|foils?|folie|wires?|draht|ingots?|scrap|schrott)$/;
/** Shapes of magnets too, which bear the name of their samarium alone. */
const SHAPES_OF_MAGNETS = /^(?:pieces?|buttons?|slabs?|bars?|barren|rods?|stab|stange|plates?|platte|sheets?)$/;
/** A share of nine tenths and more, or nines by their number (`4N5`). */
const PURITY = /(?<![\d.,])9\d(?:[.,]\d+)?\s*%|(?<![\p{L}\d])[2-9]N\d?(?![\p{L}\d])/u;
/** What a shape or a purity may have beside it: figures, units and words of quality. A coating or a second metal makes another thing of it. */
const BESIDE =
  /\d|^(?:\p{Ll}|mm|cm|um|µm|kg|inch|zoll|dia|purity|reinheit|pure|rein|reinst|hochrein|ultrapure|high|hoch|fine|extrafine|ultrafine|feinst|refined|primary|raw|roh|grade|gr|standard|std)$/u;

/**
 * The words for the metal of a phrase that has the name of one that rules name and a shape in which metals are sold or a purity (`Antimony 99.65 %`,
 * `Dysprosium chunks`); null for any other phrase. A name alone may be what something is made of.
 */
export function namePureMetal(phrase: string): readonly string[] | null {
  // Few phrases begin with a metal: the first word alone tells it of most.
  const start = foldWord(phrase.trimStart().split(' ', 1)[0] ?? '').split(' ')[0] ?? '';
  if (start !== '' && !ENGLISH.has(start)) return null;
  const [first = '', ...rest] = foldWord(phrase).split(' ');
  const english = ENGLISH.get(first);
  if (english === undefined || !rest.every((token) => SHAPES.test(token) || BESIDE.test(token))) return null;
  const isShape = (token: string): boolean =>
    SHAPES.test(token) && !(english === 'samarium' && SHAPES_OF_MAGNETS.test(token));
  const isSold = rest.some(isShape) || PURITY.test(phrase);
  return isSold ? [`${english} metal`, `${english} ingot`] : null;
}
