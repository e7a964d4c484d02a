import { findNamedSymbol } from '../../domain/substances/element-names.ts';
import { readSubstance } from '../../domain/substances/read-substance.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { IN_THOUSANDS } from '../dictionary/header-scale.ts';
import { readHeaderCurrency } from '../dictionary/money/currency-signs.ts';
import { readPeriod } from '../dictionary/periods.ts';
import { type HeaderLimit, readHeaderLimit } from '../values/contents/header-limit.ts';

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
  /** Whether it asks whether there is any, so that yes and no answer it: one such column is enough. */
  readonly asks: boolean;
  /** The threshold that it asks about; null: whether there is any at all. */
  readonly limit: HeaderLimit | null;
  /** Its other words, which may say less than its cells: `(intentionally added)`. */
  readonly beside: string;
};

const UNIT = /%|％|\b(?:wt|mass|ma|gew|weight|massen|gewichts|content|gehalt|anteil|teneur)\b|含量|ppm/iu;
const WORDS_BESIDE =
  /%|％|\b(?:wt|w\/w|m\/m|mass|massen|ma|gew|gewichts?|weight|content|gehalt|anteil|teneur|percent|prozent|ppm|in|of|de|von|from|bis|to|min|max|minimum|maximum)\b\.?|含量|[?？]/giu;
/** What asks whether a substance is in the part: `Contains Dy?`, `Dy enthalten`. */
const ASKS =
  /^(?:does (?:it|the part) contain|contains?|containing|presence of|enthält|beinhaltet|contient|présence de|contiene|contém|(?:czy )?zawiera|obsahuje|bevat|innehåller|inneholder|indeholder|sisältää|tartalmaz|conține|содержит(?: ли)?|是否含有?|含有?)\s*|\s*(?:present|contained|included|enthalten|vorhanden|présent|presente?|contenuto|içer(?:iyor|ir) ?m[iıuü]|var m[iı]|bulunuyor mu|aanwezig|含有|有无|有無|の有無|を?含む(?:か)?|함유 ?여부|포함 ?여부|함유)\s*[?？]?$/iu;
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
  const limit = readHeaderLimit(header);
  const without = limit === null ? header : header.replace(limit.written, ' ');
  const named = findNamedSymbol(without.replaceAll(WORDS_BESIDE, ' ').replaceAll(/[([{][\s.]*[)\]}]/g, ' '));
  const asked = named ?? without.replaceAll(/[([{][^()[\]{}]*[)\]}]/g, ' ').trim();
  const bare = asked.replace(ASKS, '').replaceAll(WORDS_BESIDE, ' ');
  const substance = bare.replaceAll(/^[\s._:–-]+|[\s._:–-]+$/g, '').replaceAll(/\s+/g, ' ');
  if (substance === '' || !/^\p{L}/u.test(substance)) return null;
  // `P-1`, `V60`: one sign of an element with a figure is a number of a thing, unless a unit says that it is measured.
  if (!hasUnit && /^[A-Z][a-z]?[-_. ]?\d+$/.test(substance)) return null;
  const isSymbol = /^[A-Z][a-z]?$/.test(substance);
  const asks = limit !== null || ASKS.test(asked) || /[?？]\s*$/u.test(header);
  // In lower case a symbol is a word of the language; one Chinese character is a name where something is asked or measured of it.
  const isName = /^\p{Script=Han}+$/u.test(substance) && (asks || hasUnit);
  if (!isSymbol && !isName && substance.length < 3) return null;
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
  return {
    substance,
    end: limit === null ? end : null,
    plain: hasUnit || isNamed,
    measured: isNamed && /%|％|wt|ppm|含量/iu.test(header),
    asks,
    limit,
    beside: header.replace(substance, ' '),
  };
}

/** Whether a header names a part of a year with its year: `H2 2026` is a half, and no hydrogen. */
function isDatedPeriod(header: string): boolean {
  return /\d{2}/.test(header) && readPeriod(header) !== null;
}
