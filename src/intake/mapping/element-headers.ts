import { findNamedSymbol } from '../../domain/substances/element-names.ts';
import { readSubstance } from '../../domain/substances/read-substance.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { IN_THOUSANDS } from '../dictionary/header-scale.ts';
import { readHeaderCurrency } from '../dictionary/lines/currency-signs.ts';
import { readPeriod } from '../dictionary/periods.ts';

/** A header that names a substance, whose cells say how much of it is in the part of their row. */
export type ElementHeader = {
  /** As it is written, without units. */
  readonly substance: string;
  /** Which end of an interval the cells are; null: the share itself. */
  readonly end: 'min' | 'max' | null;
  /** Whether the header can hardly mean anything else: it has a unit of shares, or a symbol that is no word. */
  readonly plain: boolean;
  /** Whether it is plain and has a unit of shares: one such column is enough. */
  readonly measured: boolean;
};

const UNIT = /%|％|\b(?:wt|mass|ma|gew|weight|massen|gewichts|content|gehalt|anteil|teneur)\b|含量|ppm/iu;
const WORDS_BESIDE =
  /%|％|\b(?:wt|w\/w|m\/m|mass|massen|ma|gew|gewichts?|weight|content|gehalt|anteil|teneur|percent|prozent|ppm|in|of|de|von|from|bis|to|min|max|minimum|maximum)\b\.?|含量|[?？]/giu;
/** What asks whether a substance is in the part: `Contains Dy?`, `Dy enthalten`. */
const ASKS =
  /^(?:does (?:it|the part) contain|contains?|containing|presence of|enthält|beinhaltet|contient|présence de|contiene|contém|zawiera|obsahuje|是否含有?|含有?)\s*|\s*(?:present|contained|included|enthalten|vorhanden|présent|presente?|contenuto|含有|有无|有無|の有無)\s*[?？]?$/iu;
/** `Sc. %` is what an Italian price list takes off: with a point behind it a symbol is short for a word. */
const ABBREVIATED = /^\s*%?\s*[A-Z][a-z]?\.(?:\s|%|$)/;
/** Symbols that are words, abbreviations or letters of a list too. */
const AMBIGUOUS = /^(?:[A-Z]|No|In|As|At|He|Co|Ho|Po|Os|Es|Am|Pa|Re|Se|Te|Th|Tl|Ts|Fr|Md|Mo|Er|Al|Ca)$/;

/** Returns the substance that a header names; null where it names none. */
export function readElementHeader(header: string): ElementHeader | null {
  if (header.length > 60 || isDatedPeriod(header) || ABBREVIATED.test(header)) return null;
  // `CA (k€)` is a turnover, and no calcium.
  if (readHeaderCurrency(header) !== '' || IN_THOUSANDS.test(header)) return null;
  const hasUnit = UNIT.test(header);
  const named = findNamedSymbol(header.replaceAll(WORDS_BESIDE, ' ').replaceAll(/[([{][\s.]*[)\]}]/g, ' '));
  const asked = named ?? header.replaceAll(/[([{][^()[\]{}]*[)\]}]/g, ' ').trim();
  const bare = asked.replace(ASKS, '').replaceAll(WORDS_BESIDE, ' ');
  const substance = bare.replaceAll(/^[\s._:–-]+|[\s._:–-]+$/g, '').replaceAll(/\s+/g, ' ');
  if (substance === '' || !/^\p{L}/u.test(substance)) return null;
  // `P-1`, `V60`: one sign of an element with a figure is a number of a thing, unless a unit says that it is measured.
  if (!hasUnit && /^[A-Z][a-z]?[-_. ]?\d+$/.test(substance)) return null;
  const isSymbol = /^[A-Z][a-z]?$/.test(substance);
  // In lower case a symbol is a word of the language.
  if (!isSymbol && substance.length < 3) return null;
  const reading = readSubstance(substance);
  const names = reading.contains.length + reading.mayContain.length > 0 || reading.isRest;
  if (!reading.understood || !names) return null;
  const { text } = foldHeader(header.replaceAll(/[()[\]{}]/g, ' '));
  const end = /(?:^| )(?:min|minimum|von|from)(?: |$)/.test(text)
    ? 'min'
    : /(?:^| )(?:max|maximum|bis|to)(?: |$)/.test(text)
      ? 'max'
      : null;
  const isNamed = isSymbol ? !AMBIGUOUS.test(substance) : reading.contains.length === 1;
  return { substance, end, plain: hasUnit || isNamed, measured: isNamed && /%|％|wt|ppm|含量/iu.test(header) };
}

/** Whether a header names a part of a year with its year: `H2 2026` is a half, and no hydrogen. */
function isDatedPeriod(header: string): boolean {
  return /\d{2}/.test(header) && readPeriod(header) !== null;
}
