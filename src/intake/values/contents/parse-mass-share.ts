import { NOT_FOUND, REST, findDenialLimit } from './amount-words.ts';
import { ABOUT_SPAN, LEAST_PCT, LONGEST_AMOUNT, isNoMass, readShareOfNoMass } from './declared-amount.ts';
import { joinBounds, splitBound } from '../parse-bound.ts';
import { parseRange } from '../parse-values.ts';
import type { NumberRange } from '../parse-values.ts';

/** Units of a share of mass, and how many percent one of each is. */
const UNITS: readonly (readonly [unit: RegExp, percent: number])[] = [
  [/\s*(?:ppm|(?<!\p{L})(?:mg\s?\/\s?kg|[µμ]g\s?\/\s?g|g\s?\/\s?t))\s*$/iu, 1e-4],
  [/\s*(?:(?<!\p{L})(?:g\s?\/\s?kg|kg\s?\/\s?t|mg\s?\/\s?g)|‰)\s*$/iu, 0.1],
  [/\s*(?:ppb|(?<!\p{L})[µμ]g\s?\/\s?kg)\s*$/iu, 1e-7],
  [/\s*(?:wt|mass|ma|gew)\.?[\s-]*(?:%|％)\s*$/i, 1],
  [/\s*(?:%|％|percent|prozent)\s*(?:\(?(?:w\/w|wt|m\/m|mass|ma|gew)\.?\)?)?\s*$/i, 1],
];
/** `ca. 3`, `~3`, `typ. 2.5`, `nominal 1`: the figure and some on either side (`ABOUT_SPAN`). */
const ROUGHLY =
  /^(?:[~≈∼～約约]|(?:ca|circa|approx|approximately|about|etwa|rund|env|environ|typ|typical|typisch|nom|nominal)\b\.?)\s*/iu;
const PLUS_MINUS = /^(.+?)\s*(?:±|\+\s?\/\s?-)\s*(.+)$/u;
/** Nobody says how much of it is in it: the rest of the mass, a trace, too little to be measured, or none above a threshold that is not named. */
const NOT_SAID =
  /^(?:rest|rem|remainder|remaining|balance|bal|reste|solde|余量|残部|残り|traces?|spuren|tr|n\.?\s?d\.?|nicht nachweisbar|not detected|not detectable|non détectée?s?|pas détectée?s?|no detectado|non rilevato|未検出|検出せず|未检出|不检出|n\.?\s?n\.?|frei(?: von)?|nicht enthalten|free(?: of)?|not (?:contained|present)|absent|niet aanwezig|afwezig|niet aantoonbaar|ikke (?:til stede|påvist)|ej påvisad|saknas|ei (?:sisällä|havaittu|todettu)|nie (?:zawiera|wykryto)|neobsahuje|nezjištěno|nezistené|nije (?:prisutno|otkriveno)|ni (?:prisotno|zaznano)|няма|не (?:съдържа|содержит|обнаружено)|отсутств(?:ва|ует)|nėra|neaptikta|nav|ei ole|tidak (?:ada|terdeteksi)|없음|불검출|미함유|미검출|不检|未檢出|不檢出|لا يوجد|غير موجود|לא קיים|sporen|spor|spår|jäämiä|stopy|ślady?|śladowe|sledovi?|следы|следи|nyomokban|미량|微量|痕量|restant|zbytek|zvyšok|reszta|ostatak|preostanek|остаток|остатък|maradék|loput|resten|sisa|likutis|나머지|잔량)\.?$/iu;
const OPEN: NumberRange = { min: null, max: null };

/**
 * The share of mass that a cell states, in percent: `29.5`, `2,5 bis 3,1`, `< 0.1`, `max. 2`, `min. 28`, `ca. 3` (a fifth on either side), `typ. 1.0 %`, `3 ± 0.5`, `500 ppm`. Both ends
 * are null where the cell says that the amount is not known (`balance`, `traces`, `n.d.`). Null where it states no share, or one outside of 0 to 100.
 * Of a share of atoms, moles or volume (`1.2 at.%`) it is known at most that some of the mass is there. `decimalComma` as in `parseRange`.
 */
export function parseMassShare(written: string, decimalComma: boolean): NumberRange | null {
  if (written.length > LONGEST_AMOUNT) return null;
  const cell = joinBounds(findDenialLimit(written));
  const bound = splitBound(cell);
  // A bound may stand behind figure and unit: `0.1%以下` is `<= 0.1%`.
  const text = bound === null ? cell.trim() : `${bound.sign} ${bound.figure}`;
  if (NOT_SAID.test(text) || REST.test(text) || NOT_FOUND.test(text)) return OPEN;
  const [, own = ''] = /\d\s*([^\d\s.,;()][^\d]*)$/u.exec(text.normalize('NFKC')) ?? [];
  if (isNoMass(own)) {
    const share = readShareOfNoMass(cell, own, decimalComma);
    return share === null || share.unit === 'rest' ? OPEN : { min: share.min, max: share.max };
  }
  const unit = UNITS.find(([expression]) => expression.test(text));
  const percent = unit?.[1] ?? 1;
  const figures = unit === undefined ? text : text.replace(unit[0], '');
  const range = parseEnds(figures, decimalComma || saysComma(text));
  if (range === null) return null;
  const scale = (end: number | null) => (end === null ? null : Number((end * percent).toPrecision(12)));
  // Above a bound there may be all of the mass, whatever the unit of the bound.
  const isLeast = splitBound(figures)?.sign.startsWith('>') === true && range.max !== null;
  const scaled = { min: scale(range.min), max: isLeast ? 100 : scale(range.max) };
  return (scaled.min ?? 0) >= 0 && (scaled.max ?? 100) <= 100 && (scaled.min ?? 0) <= 100 ? scaled : null;
}

/** Whether a comma in a cell can only stand before decimals: `2,1 - 2,6`; three digits behind it may be thousands. */
function saysComma(text: string): boolean {
  return /(?<![\d,])(?:\d{1,3},\d{1,2}|0,\d+)(?![\d,])/.test(text) && !/\d\.\d/.test(text);
}

/** Whether a cell states a single figure that is said to be about right, which is read with some on either side (`ABOUT_SPAN`). */
export function saysAbout(cell: string): boolean {
  const text = cell.trim();
  return ROUGHLY.test(text) && /^[\d.,\s]+(?:[%％]|pp[mb]|\D*)$/iu.test(text.replace(ROUGHLY, ''));
}

function parseEnds(text: string, decimalComma: boolean): NumberRange | null {
  const bare = text.replace(ROUGHLY, '').trim();
  // A percent sign behind each end: `28 % - 30 %`.
  const plain = bare.replaceAll(/\s*[%％]/g, '');
  const bound = splitBound(plain);
  if (bound !== null) {
    const range = parseRange(bound.figure, decimalComma);
    if (range === null) return null;
    // Nothing weighs less than nothing: the figure says something else.
    if (bound.sign === '<' && range.max === 0) return OPEN;
    if (bound.sign.startsWith('<')) return { min: 0, max: range.max };
    // More than nothing is some.
    return { min: bound.sign === '>' && range.min === 0 ? LEAST_PCT : range.min, max: 100 };
  }
  const [, middle, width] = PLUS_MINUS.exec(plain) ?? [];
  if (middle !== undefined && width !== undefined) {
    const [at, by] = [parseRange(middle, decimalComma)?.min ?? null, parseRange(width, decimalComma)?.min ?? null];
    if (at === null || by === null) return null;
    return { min: Math.max(0, Number((at - by).toPrecision(12))), max: Number((at + by).toPrecision(12)) };
  }
  const range = parseRange(plain, decimalComma);
  return range !== null && bare !== text.trim() && range.min === range.max ? widen(range) : range;
}

/** About a figure: the same span as for declared amounts. About nothing is little, and how little nobody says. */
function widen({ min, max }: NumberRange): NumberRange {
  if (max === 0) return OPEN;
  const times = (end: number | null, factor: number): number | null =>
    end === null ? null : Number((end * factor).toPrecision(12));
  return { min: times(min, 1 - ABOUT_SPAN), max: times(max, 1 + ABOUT_SPAN) };
}

/**
 * The cell without the points between its thousands: `1.250 ppm` is `1250 ppm` in a list that writes decimals with commas. What is then no share
 * (`1.250 %`, more than all) had no thousands, and stays.
 */
export function dropThousands(cell: string): string {
  const dropped = cell.replaceAll(/(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.])/g, (digits) =>
    digits.replaceAll('.', ''),
  );
  return dropped !== cell && parseMassShare(dropped, true) !== null ? dropped : cell;
}

/** Whether a list of shares writes its decimals with commas: one of its cells can mean nothing else, and none has decimals behind a point. */
export function writesCommas(cells: readonly string[]): boolean {
  return cells.some(saysComma) && !cells.some((cell) => /(?<![\d.])(?:\d+\.\d{1,2}|0\.\d+)(?![\d.])/.test(cell));
}

/** Units of a share of mass in a header that are not percent. */
const HEADER_UNIT = /(?<![\p{L}\d])(?:pp[mb]|(?:m|[µμ])?g\s?\/\s?k?g|kg\s?\/\s?t|g\s?\/\s?t)(?!\p{L})|‰/iu;

const NO_MASS_HEADER =
  /\b(?:at(?:om(?:ic)?)?|mol(?:e|ar)?|vol(?:ume)?)\b\.?[\s-]*(?:%|％|percent|fraction)|[原摩][子尔]百?分|体积百?分|モル[%％]|原子[%％]/iu;

/** The cell of a column with the unit that its header says (`Gehalt [ppm]`, `at.%`), where the cell ends with a figure and has none of its own. */
export function addHeaderUnit(cell: string, header: string): string {
  if (!/\d\s*$/.test(cell)) return cell;
  if (NO_MASS_HEADER.test(header)) return `${cell} at.%`;
  return `${cell} ${findShareUnit(header)}`.trimEnd();
}

/** The unit of a share of mass that a header or a question states, where it is not percent; '' where it states none. */
export function findShareUnit(text: string): string {
  return HEADER_UNIT.exec(text.normalize('NFKC'))?.[0] ?? '';
}
