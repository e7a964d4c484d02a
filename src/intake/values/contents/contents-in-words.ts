import { SYMBOL_OF_NAME } from '../../../domain/substances/element-names.ts';
import { readMassFractions } from '../../../domain/substances/mass-fractions.ts';
import { isMetal } from '../../../domain/substances/metals.ts';
import { readSubstance } from '../../../domain/substances/read-substance.ts';
import type { ShareRange } from '../../../domain/answers/answer-value.ts';
import { isOtherShare } from '../other-shares.ts';
import { parseMassShare } from './parse-mass-share.ts';

/** A content that a text states: an element by its symbol, an oxide as it is written, with its share of mass in percent. */
export type WordContent = { readonly substance: string; readonly share: ShareRange; readonly said: string };

/** Names that are other words as often: gold and a conjunction, a metal and a wire, a bore. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['or', 'oro', 'ora', 'lead', 'bore', 'argent', 'fer', 'cer', 'rame']);
/** Symbols that are words, units or days as often: they need a colon, an equals sign or a unit of mass beside them. */
const OTHER_SYMBOLS: ReadonlySet<string> = new Set('In As Be Er La Mo Ta B W Y Pa'.split(' '));
/** Elements that lists in capitals write so: no unit and no short word among them. */
const IN_CAPITALS: ReadonlySet<string> = new Set('DY TB GD HO SM ND PR LU YB'.split(' '));

const NAMES = [...SYMBOL_OF_NAME]
  .filter(([name, symbol]) => isMetal(symbol) && !OTHER_WORDS.has(name))
  .map(([name]) => name)
  .toSorted((a, b) => b.length - a.length);
const SYMBOLS: ReadonlySet<string> = new Set([...SYMBOL_OF_NAME.values()].filter(isMetal));
const NAME = `(?:${NAMES.join('|')})`;
const ELEMENT = [
  String.raw`[a-z]{1,2}(?:\d{1,2}o\d{0,2}|o\d{1,2})`,
  String.raw`(?:oxyde de |ossido di |oxido de |氧化|酸化)${NAME}`,
  String.raw`${NAME}[\s-]?oxy?ide?`,
  String.raw`${NAME}[\s-]?oxyd`,
  NAME,
  '[a-z]{1,2}',
].join('|');
/** Where a name begins: behind no letter, digit or sign that binds it to another (`Dy/Tb`, `Nd-Fe`), but behind `含`. */
const BEGINS = String.raw`(?<=^|[^\p{L}\d/+&.'-]|[含有添加为]|%\s?[/+])`;
const ENDS = String.raw`(?!(?!的)[\p{L}\d/+&-])`;
const BOUND =
  'ca\\.?|circa|approx\\.?|about|etwa|rund|env\\.?|environ|typ\\.?|nom\\.?|maximal|maximum|max\\.?|minimum|minimal|min\\.?|mindestens|hochstens|' +
  "up to|at most|at least|bis zu|bis|jusqu['’]a|au plus|au moins|more than|mehr als|uber|<=|>=|=<|=>|[<>~≈∼≤≥⩽⩾≦≧]|" +
  '约|約|不超过|不大于|不高于|至多|最大|不小于|不低于|至少|最小|低于|小于|高于|大于';
const FIGURE = String.raw`\d{1,3}(?:[.,]\d+)*`;
const UNIT = String.raw`(?:(?:wt|mass|ma|m|gew|w)\.?[\s-]*%|质量%|重量%|質量%|%|percent\b|prozent\b|ppm\b)`;
const AMOUNT = String.raw`(?:(?:${BOUND})\s*)?${FIGURE}(?:\s*%?\s*(?:\.{2,3}|[-–—~∼]|\bto\b|\bbis\b|至|±)\s*${FIGURE})?\s*${UNIT}(?:以下|以上|\s*(?:max|min)(?![\p{L}\d])\.?)?`;
/** What stands behind a percent sign that counts atoms or volumes, or gives a tolerance of what is before it. */
const NOT_MASS = String.raw`(?![a-z\d]|\s*\(?\s*(?:at|atom\w*|mol\w*|vol\w*|v\/v)\b|\s*(?:±|\+\s?/\s?-))`;
const STATED = new RegExp(
  String.raw`${BEGINS}(?<name>${ELEMENT})(?<between>[\s-]?(?:content|gehalt|anteil|teneur|含量|含有量|含有率)?[\s:=([]{0,4})(?<amount>${AMOUNT})${NOT_MASS}` +
    String.raw`|(?<![\p{L}\d.,/±+-])(?<amount2>${AMOUNT})${NOT_MASS}\s*(?:(?:of|an|de|di|的)\s+)?\(?(?<name2>${ELEMENT})${ENDS}`,
  'giu',
);
/** Two elements share what stands behind or before them: `Dy and Tb 3 %`. */
const SHARED_BEFORE =
  /(?<=^|[^\p{L}\d])(?:[A-Z][a-z]?\s*,|\p{L}+\s*(?:\/|\+|&|\b(?:and|und|et|or|oder|ou|y|e)\b|[和及与或と]))\s*$/u;
const SHARED_BEHIND = new RegExp(
  String.raw`^\s*(?:\b(?:and|und|et|or|oder|ou)\b|[和及与或と])\s*(?:${ELEMENT})${ENDS}(?!\s*[:=]?\s*(?:${AMOUNT}))`,
  'iu',
);
const DENIES =
  /(?<!\p{L})(?:no|not|non|none|without|w\/o|free|frei|ohne|kein\w*|nicht|sans|pas de|senza|sin|sem)(?!\p{L})|[不无無]|なし|含ま/iu;
/** An upper bound that is no more says that the element is not there. */
const MOST_DENIED_PCT = 0.1;
/** From this share on a figure tells how pure goods are, or how many of them are tested, and not what an alloy holds. */
const LEAST_PURITY_PCT = 99;
const MOST_TOTAL_PCT = 101;
/** Longer texts are remarks. */
const LONGEST = 500;

/**
 * The contents that the words of a part state: `Dy ca. 2,5 %`, `mit 3 % Dy`, `Dy: 1,2 Gew.-%`, `含镝2.5%`, `Tb 500 ppm`, `Dy2O3 3 %`. What says that there is none or too
 * little of it, what counts atoms, what two elements share, and percentages of other things (tolerances, recycled material, efficiency) give nothing. An element
 * that is named twice spans both.
 */
export function readContentsInWords(text: string): readonly WordContent[] {
  const plain = text.normalize('NFKC');
  if (plain.length > LONGEST || !/%|ppm|percent|prozent/iu.test(plain) || isOtherShare(plain)) return [];
  // Names are without accents in the list; each letter stays in its place.
  const folded = plain.replaceAll(/\p{Script=Latin}/gu, (letter) =>
    letter.length === 1 ? letter.normalize('NFD').charAt(0) : letter,
  );
  const found = new Map<string, WordContent>();
  STATED.lastIndex = 0;
  for (let match = STATED.exec(folded); match !== null; match = STATED.exec(folded)) {
    const content = readMatch(match, plain);
    if (content === null) {
      STATED.lastIndex = match.index + 1;
      continue;
    }
    const other = found.get(content.substance);
    found.set(content.substance, other === undefined ? content : spanBoth(other, content));
  }
  const contents = [...found.values()];
  const total = contents.reduce((sum, { share }) => sum + share.min, 0);
  return total > MOST_TOTAL_PCT ? [] : contents;
}

function readMatch(match: RegExpExecArray, plain: string): WordContent | null {
  const { name, between = '', amount, name2, amount2 } = match.groups ?? {};
  const end = match.index + match[0].length;
  const said = plain.slice(match.index, end);
  const named = name ?? name2 ?? '';
  const figure = amount ?? amount2 ?? '';
  const isExplicit = /[:=]/.test(between) || /wt|gew|ma(?:ss)?\b|ppm|质量|質量/iu.test(figure);
  const substance = nameSubstance(named, plain, isExplicit);
  if (substance === null) return null;
  // `DY25 %` is a designation, `Dy2,5 %` is none.
  if (name !== undefined && between === '' && /^[A-Z]{2}$/.test(named) && /^\d/.test(figure)) return null;
  const [before, behind] = [plain.slice(0, match.index), plain.slice(end)];
  const isShared = name === undefined ? SHARED_BEHIND.test(behind) : SHARED_BEFORE.test(before);
  const clause = `${before.split(CLAUSE).at(-1) ?? ''} ${behind.split(CLAUSE)[0] ?? ''}`;
  if (isShared || DENIES.test(clause)) return null;
  const share = readShareOf(
    plain.slice(match.index + match[0].indexOf(figure), match.index + match[0].indexOf(figure) + figure.length),
  );
  return share === null ? null : { substance, share, said };
}

const CLAUSE = /[;|()]|,(?!\d)/u;

/** The symbol of an element, or the oxide as written; null where the letters are another word. */
function nameSubstance(named: string, text: string, isExplicit: boolean): string | null {
  if (/^[a-z]{1,2}$/i.test(named) && SYMBOL_OF_NAME.get(named.toLowerCase()) === undefined) {
    const isCapital = IN_CAPITALS.has(named) && !/\p{Ll}/u.test(text);
    const symbol = isCapital ? named.charAt(0) + named.slice(1).toLowerCase() : named;
    return SYMBOLS.has(symbol) && (isExplicit || !OTHER_SYMBOLS.has(symbol)) ? symbol : null;
  }
  if (/^[a-z]{1,2}\d*o\d*$/i.test(named)) return readMassFractions(named) === null ? null : named;
  const symbol = SYMBOL_OF_NAME.get(named.toLowerCase());
  if (symbol !== undefined) return symbol;
  const { understood, contains, mayContain } = readSubstance(named);
  return understood && mayContain.length === 0 && contains.some(isMetal) ? named : null;
}

function readShareOf(figure: string): ShareRange | null {
  const isPpm = /ppm/i.test(figure);
  const plain = figure
    // `1,000 ppm` is a thousand; a share in percent never is.
    .replaceAll(/(\d)[.,](?=\d{3}(?!\d))/g, isPpm ? '$1' : '$1.')
    .replaceAll(/(\d),(?=\d)/g, '$1.')
    .replaceAll(/\.{2,3}/g, '-')
    .replace(/[质重質]量%/u, '%')
    .replace(/\b[mw]\.?[\s-]*%/iu, '%');
  const range = parseMassShare(plain, false);
  if (range === null) return null;
  const [min, max] = [range.min ?? 0, range.max ?? 100];
  const isDenied = max <= 0 || (min === 0 && max <= MOST_DENIED_PCT);
  return isDenied || min >= LEAST_PURITY_PCT || (min === 0 && max >= LEAST_PURITY_PCT) ? null : { min, max };
}

function spanBoth(one: WordContent, other: WordContent): WordContent {
  const share = spanShares(one.share, other.share);
  return { substance: one.substance, share, said: `${one.said}” and “${other.said}` };
}

/** The share from the least to the most of two. */
export function spanShares(one: ShareRange, other: ShareRange): ShareRange {
  return { min: Math.min(one.min, other.min), max: Math.max(one.max, other.max) };
}
