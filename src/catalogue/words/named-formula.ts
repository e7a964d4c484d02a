import { foldWord, isPlainText } from '../fold-word.ts';
import { ELEMENT_NAMES } from './element-words.ts';

/** Names of further elements that stand in formulas of goods, folded. */
const FURTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  Mo: ['molybd', 'molibd', '钼', 'モリフテン'],
  Nd: ['neodym', 'neodim', '钕'],
  Pr: ['praseodym', 'praseodim', '镨'],
  Ce: ['cerium', 'ceri', 'ceroxid', '铈'],
  La: ['lanthan', 'lantan', '镧'],
  Li: ['lithium', 'litio', '锂'],
  Cd: ['cadmium', 'cadmio', '镉'],
  Zn: ['zinc', 'zink', '锌'],
  Sn: ['tin', 'zinn', '锡'],
  Ti: ['titan', '钛'],
  Ba: ['barium', '钡'],
  Si: ['silicon', 'siliz', 'silic', '硅'],
  Fe: ['ferro'],
};
/** Names of elements by symbol, folded. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(FURTHER_NAMES),
  ...Object.entries(ELEMENT_NAMES).map(([symbol, { names, french, spanish, chinese, japanese }]) => {
    const own = [...names, french, spanish, chinese, japanese].map(foldWord);
    return [symbol, [...own, ...(FURTHER_NAMES[symbol] ?? [])]] as const;
  }),
]);
/** What metals are bound to in formulas. */
const PARTNERS = ['As', 'Se', 'Cl', 'O', 'C', 'N', 'P', 'S', 'F', 'H'];
/** Short names of goods with parts of the long ones, folded. */
const SHORT_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['apt', ['paratungstate', 'parawolframat', 'paratungstat', '仲钨酸铵']],
  ['ato', ['antimony trioxide', 'antimontrioxid']],
  ['tmga', ['trimethylgallium', 'trimethyl gallium']],
  ['tmin', ['trimethylindium', 'trimethyl indium']],
  ['tega', ['triethylgallium', 'triethyl gallium']],
  ['tein', ['triethylindium', 'triethyl indium']],
  ['bgo', ['bismuth germanate', 'bismutgermanat']],
  ['ito', ['indium tin oxide', 'indiumzinnoxid', 'indium zinn oxid']],
  ['czt', ['cadmium zinc telluride']],
  ['mct', ['mercury cadmium telluride']],
  ['zgp', ['zinc germanium phosphide']],
]);
const TOKEN = /(?<![\p{L}\d])[A-Z][A-Za-z\d]{0,11}(?![\p{L}\d])/gu;
/** The same for texts of plain ASCII, without the tables of all letters. */
const PLAIN_TOKEN = /(?<![A-Za-z\d])[A-Z][A-Za-z\d]{0,11}(?![A-Za-z\d])/g;
/** Symbols alone: what is none of these (`DIN`, `PCB`) needs no look at the names. */
const SYMBOLS = new RegExp(String.raw`^(?:(?:${[...NAMES.keys(), ...PARTNERS].join('|')})\d{0,2})+$`, 'i');
const BY_CASE = /^(?:[A-Z][a-z]?\d*)+$/;

/**
 * A description without the formulas and short names of what it names in words (`Gallium arsenide GaAs`, `ANTIMONY INGOT SB`, `BGO, bismuth
 * germanate`), each a blank. One of something else stays: `Tungsten carbide WC-Co` has cobalt in it, `Motor GaN` no gallium in words.
 */
export function dropNamedFormulas(description: string): string {
  let said: Said | null = null;
  const isAllCapital = !/[a-z]/.test(description);
  return description.replaceAll(isPlainText(description) ? PLAIN_TOKEN : TOKEN, (token: string, at: number) => {
    if (!isAllCapital && !BY_CASE.test(token)) return token;
    if (!SYMBOLS.test(token) && !SHORT_NAMES.has(token.toLowerCase())) return token;
    // In capitals it is a preposition before another word.
    if (token === 'IN' && /[A-Z]/.test(description.slice(at + token.length))) return token;
    said ??= findSaid(foldWord(description));
    return isNamed(token, said) ? ' ' : token;
  });
}

/** What a description says in words: the names of each element in it, by symbol, and the short names of goods whose long ones it has. */
type Said = { elements: readonly (readonly [symbol: string, names: readonly string[]])[]; goods: ReadonlySet<string> };

/** Looked for once in a description: one of 10,000 formulas would else be gone through once for each of them. */
function findSaid(description: string): Said {
  const isIn = (name: string): boolean => description.includes(name);
  return {
    elements: [...NAMES].map(([symbol, names]) => [symbol, names.filter(isIn)]),
    goods: new Set([...SHORT_NAMES].flatMap(([short, names]) => (names.some(isIn) ? [short] : []))),
  };
}

function isNamed(token: string, said: Said): boolean {
  const folded = token.toLowerCase();
  if (said.goods.has(folded)) return true;
  const named = said.elements.flatMap(([symbol, names]) =>
    folded.includes(symbol.toLowerCase()) && names.some((name) => name !== folded) ? [symbol] : [],
  );
  if (named.length === 0 || [...NAMES.values()].some((names) => names.includes(folded))) return false;
  return new RegExp(String.raw`^(?:(?:${[...named, ...PARTNERS].join('|')})\d{0,2})+$`, 'iu').test(token);
}
