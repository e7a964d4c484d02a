import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ForeignColumn } from '../../base/foreign-table.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';
import { areNumbersOfParts, tellsMatter } from '../bills/groups-of-lines.ts';

/** Headings, folded, of the number of a good in one list and of its group in another. */
const CODE_OF_GOODS =
  /^(?:product|produkt|producto|prodotto|produto|produit|goods) (?:code|id|no|nr|number|key)$|^产品(?:编码|编号|代码)$|^產品(?:編號|編碼|代號)$|^製品(?:コード|番号)$|^제품(?:코드|번호)$/;
/** Headings of the code of a good in Polish systems. */
const SYMBOL = /^symbol(?: (?:towaru|indeksu|produktu))?$/;

const OF_MATTER: Candidate = {
  meaning: 'material',
  confidence: 0.7,
  reason: 'Its cells are words, and another column numbers the parts.',
};
/** References to a part in one list and to its places on a board in another, folded. */
const REFERENCE = /^(?:ref|referencia|reference|referencja|referenz|riferimento)$/;
/** Headings of the number of a part in one list and of a line in another, folded. */
const ITEM = /^(?:item|article|artikel|articulo|articolo|artigo) (?:no|nr|number|num)$/;
/** One word with a figure in it. */
const CODE = /^(?=\S*\d)\S+$/;

/**
 * Names the part of a row if nothing else does: `Raw material` or `Position` over cells that are parts of the other files, `Składnik` over numbers,
 * and `Product code` over codes that are such parts or differ from row to row, unlike those of a group.
 */
export function nameUnnamedPart(
  names: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  settleMatter(names, profiles, chosen);
  nameNumbered(names, profiles, chosen);
  if (listPlaces(chosen, 'part-number').length > 0 || listPlaces(chosen, 'maker-part-number').length > 0) return;
  const areKnown = (each: number): boolean => profiles[each]?.areParts === true;
  const symbols = [...chosen.keys()].filter(
    (each) => chosen[each]?.meaning === null && SYMBOL.test(foldHeader(names[each] ?? '').text),
  );
  const codes = [...symbols, ...listPlaces(chosen, 'category'), ...listPlaces(chosen, 'parent')].filter((each) => {
    const { samples = [], distinct = 0, filled = 0 } = profiles[each] ?? {};
    const differs = filled >= 2 && distinct >= 0.9 && samples.every((cell) => CODE.test(cell.trim()));
    const isCode = symbols.includes(each) || CODE_OF_GOODS.test(foldHeader(names[each] ?? '').text);
    return isCode && (areKnown(each) || differs);
  });
  const places = [
    ...codes,
    ...listPlaces(chosen, 'material').filter(areKnown),
    ...listPlaces(chosen, 'substance').filter((each) => areKnown(each) || numbersLines(profiles[each], chosen)),
    ...listPlaces(chosen, 'item-number').filter(areKnown),
  ];
  const [place, other] = places;
  if (place === undefined || other !== undefined) return;
  const reason = areKnown(place) ? 'Its cells are parts of the other files.' : 'Its codes differ from row to row.';
  chosen[place] = { meaning: 'part-number', confidence: 0.75, reason };
}

/** Whether a column numbers the lines of a bill, as `Składnik` over codes of parts does. */
function numbersLines(profile: ColumnProfile | undefined, chosen: readonly Candidate[]): boolean {
  const isOfBill = ['level', 'parent', 'item-number', 'quantity'].some((one) =>
    chosen.some(({ meaning }) => meaning === one),
  );
  return isOfBill && (profile?.filled ?? 0) >= 2 && areNumbersOfParts(profile);
}

/**
 * `Item Number` over numbers of parts beside positions counting the lines, or `Material` over such numbers in a bill: the part, if no column but one
 * of materials was taken for it, with or without a number of its maker.
 */
function nameNumbered(names: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const fold = (place: number): string => foldHeader(names[place] ?? '').text;
  const parts = listPlaces(chosen, 'part-number');
  const positions = listPlaces(chosen, 'item-number');
  const isOfBill = listPlaces(chosen, 'parent').length > 0 || listPlaces(chosen, 'level').length > 0;
  const places = [
    ...(positions.length > 1 ? positions.filter((place) => ITEM.test(fold(place))) : []),
    ...(isOfBill ? listPlaces(chosen, 'material') : []),
  ];
  const [number, other] = places.filter((place) => areNumbersOfParts(profiles[place]));
  if (number === undefined || other !== undefined) return;
  if (!parts.every((place) => tellsMatter(fold(place), profiles[place]))) return;
  for (const place of parts) chosen[place] = OF_MATTER;
  chosen[number] = { meaning: 'part-number', confidence: 0.8, reason: 'Its cells are numbers of parts.' };
}

/** `Materiał` over words beside `Składnik` or `Referencia` over numbers of parts says what these are made of. */
function settleMatter(names: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const [part, otherPart] = listPlaces(chosen, 'part-number');
  if (part === undefined || otherPart !== undefined) return;
  if (!tellsMatter(foldHeader(names[part] ?? '').text, profiles[part])) return;
  const isOpen = (place: number): boolean =>
    chosen[place]?.meaning === 'substance' ||
    (chosen[place]?.meaning === null && place < part && REFERENCE.test(foldHeader(names[place] ?? '').text));
  const [number, other] = [...chosen.keys()].filter((each) => isOpen(each) && numbersLines(profiles[each], chosen));
  if (number === undefined || other !== undefined) return;
  chosen[part] = OF_MATTER;
  if (chosen[number]?.meaning === null)
    chosen[number] = { meaning: 'part-number', confidence: 0.8, reason: 'Its cells are numbers of parts.' };
}

/** Of two columns of parts, if nothing else names the product, the one grouping the lines is the parent of the other. */
export function nameKnownParent(profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const says = (meaning: ForeignColumn): boolean => chosen.some((candidate) => candidate.meaning === meaning);
  if (!says('quantity') || says('parent') || says('level') || says('designators')) return;
  const places = listPlaces(chosen, 'part-number').filter((place) => profiles[place]?.areParts === true);
  const [one, other] = places;
  if (places.length !== 2 || one === undefined || other === undefined) return;
  const [first, second] = [profiles[one], profiles[other]];
  // One that is written once over its lines is blank below.
  const inWords = (first?.distinct ?? 0) * (first?.filled ?? 0) - (second?.distinct ?? 0) * (second?.filled ?? 0);
  const inRows = (first?.filled ?? 0) - (second?.filled ?? 0);
  const order = Math.abs(inWords) > 0.5 ? inWords : inRows;
  if (order === 0) return;
  const made = order < 0 ? one : other;
  const reason = 'Its cells are parts of the other files, each of which groups several lines.';
  chosen[made] = { meaning: 'parent', confidence: 0.75, reason };
}
