import {
  getElement,
  getOriginSite,
  isSilent,
  NONE,
  readShare,
  SOME,
  writeShare,
} from '../../domain/answers/answer-value.ts';
import { readAnswerWord, readContents, readDenial, readFamily, readForm } from '../../domain/letters/answer-words.ts';
import { readPropertyWord } from '../../domain/letters/property-words.ts';
import { CONTENTS_PROPERTY } from '../../domain/letters/asked-fields.ts';
import { readOpenEnd } from '../../domain/open-end.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';
import { findShareUnit, parseMassShare, saysAbout } from '../values/contents/parse-mass-share.ts';
import { parseFigure } from '../values/parse-figure.ts';
import { decideDayOrder, parseDay } from '../values/parse-values.ts';
import { isOutOfTime } from '../values/limited-hold.ts';
import { weakenDenial } from '../values/contents/weaken-denial.ts';
import { readNamedShare, readQualified } from './read-named-share.ts';

type AnswerVocabulary = Pick<Vocabulary, 'findTerritory' | 'properties'>;
type CellStyle = { readonly unit: string; readonly decimalComma: boolean };
/** The row's words beside its answer. */
type BesideAnswer = {
  readonly evidence: string;
  readonly remark: string;
  /** The day of reading the sheet; null: not known. */
  readonly today?: string | null;
};

const IN_BRACKETS = /^([^(]+?)\s*\(([^()]+)\)$/;
const MADE_IN = /^(?:made in|hergestellt in|原产于)\s*|(?:製造?|産|产|制造)$/gi;
/** A day by the era of Japan since 2019: `令和8年11月20日`, `R8.11.20`. */
const ERA = /^(?:令和|R)\s?(\d{1,2})[年./](\d{1,2})[月./](\d{1,2})日?$/i;
const BEFORE_ERA = 2018;

/**
 * The answer in a cell as a value of its field, and the remarks kept beside it: words in brackets behind a value, words naming contents, an assumed
 * width. Null if it is not understood, or if it is a “no” whose row says nobody looked. Signs of full width are read like others.
 */
export function readAnswerCell(
  field: string,
  cell: string,
  style: CellStyle,
  words: AnswerVocabulary,
  row: BesideAnswer = { evidence: '', remark: '' },
): { readonly value: string; readonly beside: string } | null {
  const text = narrow(cell);
  const whole = readValue(field, text, style, words);
  const [, bare = '', beside = ''] = whole === null ? (IN_BRACKETS.exec(text) ?? []) : [];
  const behind = bare === '' ? null : readValue(field, bare, style, words);
  const element = getElement(field);
  const qualified =
    behind === null || element === null
      ? undefined
      : readQualified(behind, beside, element, (figure) => readValue(field, figure, style, words), bare);
  const said = whole ?? (qualified === undefined ? behind : qualified);
  const remark = [beside, row.remark].filter((one) => one !== '').join('; ');
  const value = said === null ? null : weakenNo(field, said, { ...row, remark });
  if (value === null) return null;
  if (whole !== null) return { value, beside: describeReading(field, text, value, cell) };
  return {
    value,
    beside: [describeReading(field, bare, value, ''), beside].filter((one) => one !== '').join('; '),
  };
}

/**
 * A “no” as far as the rest of its row bears it out (`weakenDenial`); every other answer stays. Null if nobody looked, or if its evidence or remark
 * ended before `today` or begins later.
 */
function weakenNo(field: string, value: string, { evidence, remark, today = null }: BesideAnswer): string | null {
  const isOfContents = field === CONTENTS_PROPERTY && value === 'none';
  if (!isOfContents && (getElement(field) === null || value !== NONE)) return value;
  const no = { unit: '%', min: 0, max: 0, nominal: 0 } as const;
  const weaken = (said: string, own = ''): ReturnType<typeof weakenDenial> =>
    weakenDenial(no, value, { substance: getElement(field) ?? '', remark: said, own, limit: '', limitUnit: '' }, false);
  if (isOutOfTime(evidence, today) || isOutOfTime(remark, today)) return null;
  const amount = weaken(evidence) === null ? null : weaken(remark, remark);
  if (amount === null || amount.unit === 'rest') return null;
  if (isOfContents) return amount.max === 0 ? value : null;
  return writeShare({ min: 0, max: amount.max });
}

/** Remarks on the reading of a cell beside its value: words naming contents, and the width assumed for “about”, stated by nobody. */
function describeReading(field: string, text: string, value: string, cell: string): string {
  if (field === CONTENTS_PROPERTY) return value === 'none' ? '' : cell;
  const element = getElement(field);
  if (element === null) return '';
  if (readNamedShare(text, element) === value) return `“${text}”`;
  return value.includes('-') && saysAbout(text)
    ? `“${text}”, read as a fifth more or less, which is our assumption`
    : '';
}

/** The text with signs of full width, as Chinese and Japanese keyboards write them, as others. */
function narrow(cell: string): string {
  return cell
    .replaceAll(/[\uFF01-\uFF5E]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfe_e0))
    .replaceAll('\u3000', ' ')
    .trim();
}

const MONTH_FIRST = /^(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})$/u;

/**
 * Returns a reader of days in a column: in the joint order of day and month of its cells, else a cell's own (`11/20/2026`). Null of a cell
 * without a day, or with two readings.
 */
export function createDayReader(column: readonly string[]): (cell: string) => string | null {
  const order = decideDayOrder(column.map(narrow));
  return (cell) => {
    const text = narrow(cell).replace(ERA, (_, ...[of, ...rest]: string[]) =>
      [BEFORE_ERA + Number(of), rest[0], rest[1]].join('-'),
    );
    const [, month, day, year] = MONTH_FIRST.exec(text) ?? [];
    return parseDay(month === undefined ? text : `${day} ${month} ${year}`, order ?? decideDayOrder([text]));
  };
}

function readValue(
  field: string,
  cell: string,
  { unit, decimalComma }: CellStyle,
  { findTerritory, properties }: AnswerVocabulary,
): string | null {
  const word = readAnswerWord(cell);
  if (word !== null && isSilent(word)) return word;
  const element = getElement(field);
  if (element !== null)
    return (
      word ??
      readDenial(cell, element) ??
      readAffirmed(cell, unit) ??
      readShareCell(cell, unit) ??
      readNamedShare(cell, element)
    );
  // “No” is no answer to where something comes from, though it is the code of Norway.
  if (getOriginSite(field) !== null) return word === null ? findTerritory(cell.replace(MADE_IN, '')) : null;
  if (field === 'form') return readForm(cell);
  if (field === 'magnet_family') return readFamily(cell);
  if (field === CONTENTS_PROPERTY) return readContents(cell);
  const property = properties.get(field);
  if (property?.kind === 'number') return readFigureCell(cell, decimalComma);
  return property === undefined ? null : readPropertyWord(field, cell, property.words);
}

/** A yes, and an amount, perhaps behind a word such as “about”. */
const AFFIRMED = /^(\p{L}+?)[\s,，、;:：–-]+((?:\p{L}+\.?\s*|[~≈]\s*)?[\d.<>≤≥].*)$|^(\p{L}+)([\d<>≤≥].*)$/u;

/** `yes, 1.2 %`: its amount. Below a limit there is some all the same, and “yes, 0” contradicts itself. */
function readAffirmed(cell: string, unit: string): string | null {
  const [, first, behind, glued, figure] = AFFIRMED.exec(cell) ?? [];
  const [word, amount] = [first ?? glued ?? '', behind ?? figure ?? ''];
  if (readAnswerWord(word) !== SOME) return null;
  const share = readShareCell(amount, unit);
  if (share === null || share === NONE) return null;
  return (readShare(share)?.min ?? 0) > 0 ? share : SOME;
}

const PER_MILLION = /pp[mb]|mg\s?\/\s?kg/i;
const OF_ATOMS = /\bat(?:om\w*)?[.\s-]*[%％]|\bmol\w*[.\s-]*[%％]?|原子[%％]?/i;
const THOUSANDS_OR_DECIMALS = /(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,])/;

/** A share of mass; a cell without a unit of its own has its row's. A thing present without an amount, such as "traces", is not read. */
function readShareCell(cell: string, unit: string): string | null {
  const hasUnit = /[%％‰]|pp[mb]|g\s?\/|prozent|percent/i.test(cell);
  const text = hasUnit ? cell.replace(OF_ATOMS, '%') : `${cell} ${findShareUnit(unit)}`.trimEnd();
  // No share is above 100 %: a comma in percent is a decimal comma. In parts per million “1,200” may be either.
  if (PER_MILLION.test(text) && THOUSANDS_OR_DECIMALS.test(text)) return null;
  const range = parseMassShare(text, true);
  if (range === null || (range.min === null && range.max === null)) return null;
  // Atoms and moles are no masses: some of them are some, and none of them weigh nothing.
  if (OF_ATOMS.test(hasUnit ? cell : unit) && range.max !== 0) return (range.min ?? 0) > 0 ? SOME : null;
  return writeShare({ min: range.min ?? 0, max: range.max ?? 100 });
}

function readFigureCell(cell: string, decimalComma: boolean): string | null {
  const range = parseFigure(cell.replace(/\s*(?:%|ppm|[a-zA-Zµ°/³]+)$/u, ''), decimalComma);
  if (range === null || range.max === null || range.max < 0) return null;
  if (readOpenEnd(range.text) === '<') return `<${range.max}`;
  return range.min === range.max ? String(range.min) : `${range.min ?? 0}-${range.max}`;
}
