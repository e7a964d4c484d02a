import { findHeaderMeanings } from '../find-meaning.ts';
import { foldHeader } from '../fold-header.ts';
import { namesSalesDocument, namesSoldAmount, namesSoldDay } from '../lines/sales-order-words.ts';
import { FIELDS_OF_TABLES, WORDS_OF_FIELDS, WORDS_OF_M3 } from './words-of-fields.ts';

/** From this sureness on the dictionary knows a header as a whole. */
const WHOLE = 0.9;
/** Fewer headers that begin alike do so by chance. */
const LEAST_ALIKE = 3;
/** What tables of databases write before each of their fields: `MMITNO` of MITMAS, `sa_part` of sa_det. */
const PREFIXES: readonly RegExp[] = [/^([A-Z]{2})(?=[A-Z\d]{3,5}$)/, /^(\p{L}{1,5}\d?_)(?=\p{L}{2})/u];

/**
 * Headers of a table of a database in words that the dictionary knows: fields of JD Edwards, AX, Infor LN and Oracle by what their screens call them, and fields that all begin with the letters of their
 * table without these, where that makes two of them known, and only where the dictionary does not know them with them. All others as they are.
 */
export function spellFields(header: readonly string[]): readonly string[] {
  const written = header.map((name) => name.trim().toUpperCase());
  // Infor LN writes `t_` before each of its fields.
  const fields = written.map((name) => name.replace(/^T_/, ''));
  const ofTable = FIELDS_OF_TABLES.find(({ of }) => of.every((field) => fields.includes(field)))?.words;
  const words = fields.map(
    (field, place) => ofTable?.get(field) ?? WORDS_OF_FIELDS.get(written[place] ?? '') ?? WORDS_OF_FIELDS.get(field),
  );
  if (ofTable !== undefined || words.filter((word) => word !== undefined).length >= LEAST_ALIKE)
    return header.map((name, place) => words[place] ?? name);
  const filled = header.filter((name) => name.trim() !== '');
  if (filled.length < LEAST_ALIKE) return header;
  for (const prefix of PREFIXES) {
    const own = prefix.exec(filled[0]?.trim() ?? '')?.[1];
    if (own === undefined || !filled.every((name) => prefix.exec(name.trim())?.[1] === own)) continue;
    const bare = header.map((name) => (isKnown(name) ? name : spellBare(name.trim().slice(own.length))));
    const gained = bare.filter((name, place) => name !== header[place] && isKnown(name)).length;
    if (gained >= 2) return bare;
  }
  return header;
}

function spellBare(field: string): string {
  return WORDS_OF_M3.get(field) ?? field;
}

/** Whether the dictionary, or the words for the orders of customers (`D2_QUANT` of Protheus), know a header. */
function isKnown(name: string): boolean {
  const { text } = foldHeader(name);
  if (namesSalesDocument(text) || namesSoldAmount(text) || namesSoldDay(text)) return true;
  return findHeaderMeanings(name).some(({ confidence }) => confidence >= WHOLE);
}
