import { readFamily } from './answer-words.ts';
import { getOwn } from '../get-own.ts';

/** Kinds of graphite as people write them; the sheet asks for natural or artificial. */
const GRAPHITES: readonly (readonly [kind: string, word: RegExp])[] = [
  ['blended', /blend|mixture|mixed|gemischt|mischung|mélange|混合|复合|複合/i],
  ['natural-flake', /natural|natürlich|naturgraphit|naturel|naturale|天然|鳞片|鱗片|球形石墨/i],
  ['artificial', /artificial|synthetic|synthetisch|künstlich|artificiel|synthétique|artificiale|人造|人工|合成/i],
];
const DENIES = /\b(?:no|not|non|none|neither|kein\w*|nicht)\b|[不无無非]|ません|ない|なし/i;
/** Names of chemistries that are one word in lists and another on data sheets. */
const CHEMISTRIES: Readonly<Record<string, string>> = {
  lifepo4: 'lfp',
  磷酸铁锂: 'lfp',
  lifemnpo4: 'lmfp',
  licoo2: 'lco',
};

/**
 * The word of a property's list that a cell means: in any case, with blanks or signs between its letters (`natural flake`, `NCM 811`), or in the words of suppliers
 * for kinds of graphite and magnet materials. Null if it names none, or several.
 */
export function readPropertyWord(property: string, cell: string, words: readonly string[]): string | null {
  const said = fold(cell);
  const known = words.find((word) => fold(word) === said);
  if (known !== undefined) return known;
  if (property === 'magnet_family') return readFamily(cell);
  if (property === 'graphite_type') return readGraphite(cell);
  if (property !== 'chemistry') return null;
  const renamed = getOwn(CHEMISTRIES, said) ?? said.replace(/^ncm(?=\d)/, 'nmc');
  return words.find((word) => fold(word) === renamed) ?? null;
}

function readGraphite(cell: string): string | null {
  if (DENIES.test(cell)) return null;
  const [kind, ...others] = GRAPHITES.filter(([, word]) => word.test(cell)).map(([name]) => name);
  // A blend names what is blended.
  return kind === 'blended' || others.length === 0 ? (kind ?? null) : null;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_./-]+/g, '');
}
