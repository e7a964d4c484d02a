import { ELEMENTS, findNamedSymbol } from '../../../domain/substances/element-names.ts';
import type { Grid } from '../../base/grid.ts';
import {
  type DeclaredAmount,
  readDeclaredAmount,
  writeDeclaredAmount,
  writeUnreadAmount,
} from '../../values/contents/declared-amount.ts';
import { writeDeclaredTerms } from '../../base/declared-list.ts';
import { readDeclaredDay } from './declared-days.ts';
import {
  type DeclaredSheet,
  type PlacedNode,
  hasDecimalCommas,
  isItem,
  readTitleBlock,
  withTitleItem,
} from './declared-grid.ts';
import type { DeclaredRole } from './declared-role.ts';
import { findHeaderUnit, findRole } from './declared-roles.ts';
import { findDeclarer, isDraftAbove, readTitleTerms } from './declared-terms.ts';

/** Fewest columns of elements in the header of a certificate. */
const LEAST_ELEMENTS = 3;
const HEADER_WITHIN = 60;
const BATCH = /^(?:batch|lot|heat|melt|charge|schmelze|批号|批次|炉号|ロット)(?:[ -]?(?:no|nr|number|nummer)\.?)?$/i;
/** The label of a row with the figures of the order or the standard: `Spec. max`, `Soll`. */
const ASKED_FOR =
  /^(?:spec(?:ification|\.)?|soll(?:wert)?|vorgabe|requirements?|required|limits?|standard|target|min(?:imum|\.)?|max(?:imum|\.)?|标准(?:值)?|规格|要求|規格(?:値)?|기준)(?:[\s.]*(?:min|max|lower|upper|下限|上限)\.?)?$/i;
const CERTIFICATE =
  /certificate|analysis|zeugnis|analyse|werkszeugnis|质量证明|检验报告|成績書|ミルシート|成分|material ?(?:declaration|data ?sheet|composition)|declaration of (?:materials?|composition|contents)|(?:material|stoff)deklaration|材料声明|物质申报/i;
type Column = { readonly symbol: string; readonly unit: string };
/** One batch's statement on each element of the header: an amount, or the text of a cell stating none; a blank cell is none either, and no zero. */
type Batch = ReadonlyMap<string, DeclaredAmount | string>;

/**
 * The nodes of a certificate of analysis or of a composition with a column for each element: one row a batch. Several batches of an item span
 * their figures; `Bal.` under an element is the rest. Null for any other grid.
 */
export function readDeclaredCertificate({
  rows,
  decimalComma,
}: Pick<Grid, 'rows' | 'decimalComma'>): DeclaredSheet | null {
  const at = rows.slice(0, HEADER_WITHIN).findIndex((row) => listElements(row).size >= LEAST_ELEMENTS);
  const header = rows[at];
  if (header === undefined) return null;
  const columns = listElements(header);
  const above = rows[at - 1] ?? [];
  const hasSecond =
    // `Part No. | 4711` right above a header is a label with its value: below the word of a second line of headers nothing stands.
    above.some((cell, place) => findRole(cell) === 'part-number' && (header[place] ?? '').trim() === '') &&
    !header.some((cell) => findRole(cell) === 'part-number');
  const labels = Array.from({ length: Math.max(header.length, hasSecond ? above.length : 0) }, (_, place) =>
    (header[place]?.trim() || (hasSecond ? (above[place] ?? '') : '')).trim(),
  );
  const places = new Map<DeclaredRole, number>();
  for (const [place, label] of labels.entries()) {
    const role = columns.has(place) ? null : findRole(label);
    if (role !== null && !places.has(role)) places.set(role, place);
  }
  const itemPlace = labels.findIndex(isItem);
  if (itemPlace !== -1 && !places.has('part-number')) places.set('part-number', itemPlace);
  // A list of parts that says besides what they are made of is no certificate, and is read with all that it says.
  const isCertificate =
    hasSecond ||
    labels.some((label) => BATCH.test(label)) ||
    rows
      .slice(0, at)
      .flat()
      .some((cell) => CERTIFICATE.test(cell));
  if (!isCertificate) return null;
  const until = hasSecond ? at - 1 : at;
  const title = withTitleItem(readTitleBlock(rows, until), rows.slice(0, until));
  const titled = title.get('part-number') ?? title.get('our-number') ?? '';
  if (!places.has('part-number') && !places.has('our-number') && titled === '') return null;
  const firstRow = at + 1;
  const unitAbove = findHeaderUnit(above.find((cell) => /%|ppm/i.test(cell)) ?? '');
  const commas = hasDecimalCommas(rows.slice(firstRow), [...columns.keys()], { otherwise: decimalComma });
  const terms = readTitleTerms(title, isDraftAbove(rows, at));
  const joined = new Set<number>();
  const items = new Map<string, { row: number; date: string; firms: ReadonlySet<string>; batches: Batch[] }>();
  let said = '';
  for (const [index, row] of rows.entries()) {
    if (index < firstRow) continue;
    const cell = (role: DeclaredRole): string => (row[places.get(role) ?? -1] ?? '').trim();
    said = cell('our-number') || cell('part-number') || said || titled;
    const batch = new Map<string, DeclaredAmount | string>();
    for (const [place, { symbol, unit }] of columns) {
      const written = row[place] ?? '';
      batch.set(symbol, readDeclaredAmount(written, unit || unitAbove || '%', commas) ?? written);
    }
    // What the order asks for is no result.
    if (row.slice(0, 3).some((text) => ASKED_FOR.test(text.trim()))) continue;
    if (said === '' || [...batch.values()].every((amount) => typeof amount === 'string')) continue;
    if (items.has(said)) joined.add(index + 1);
    const item = items.get(said) ?? { row: index + 1, date: '', firms: new Set(), batches: [] };
    const date = readDeclaredDay(cell('date') || (title.get('date') ?? ''));
    const firms = new Set([...item.firms, findDeclarer((role) => cell(role) || (title.get(role) ?? ''))]);
    items.set(said, { ...item, firms, date: date > item.date ? date : item.date, batches: [...item.batches, batch] });
  }
  const nodes = [...items].flatMap(([number, { row, date, firms, batches }]): PlacedNode[] => [
    {
      row,
      node: {
        level: 1,
        type: 'component',
        number,
        // Batches of several firms are declared by nobody who could be told.
        supplier: firms.size === 1 ? ([...firms][0] ?? '') : '',
        date: writeDeclaredTerms({ ...terms, date }),
      },
    },
    ...Array.from(spanBatches(batches), ([name, amount]): PlacedNode => ({
      row,
      node: {
        level: 2,
        type: 'substance',
        name,
        portion: typeof amount === 'string' ? writeUnreadAmount(amount) : writeDeclaredAmount(amount),
        portion_of: 'part',
      },
    })),
  ]);
  if (nodes.length === 0) return null;
  const used = new Set([
    ...columns.keys(),
    ...(['part-number', 'our-number', 'supplier', 'declarer', 'date'] as const).flatMap(
      (role) => places.get(role) ?? [],
    ),
  ]);
  return { header: { at, firstRow, labels, places }, nodes, used, joined };
}

/** Columns with one symbol as their header, with its unit if it bears one: `Dy`, `Nd [wt.%]`; `TRE` is none. */
function listElements(row: readonly string[]): ReadonlyMap<number, Column> {
  const columns = new Map<number, Column>();
  const seen = new Set<string>();
  for (const [place, cell] of row.entries()) {
    const bare = cell.trim().replace(/\s{0,3}[[(]?\s{0,3}(?:wt\.?-?|gew\.?-?|mass ?)?(?:[%％]|ppm)\s{0,3}[\])]?$/i, '');
    const symbol = /^[A-Z][a-z]?$/.test(bare) ? bare : (findNamedSymbol(bare) ?? undefined);
    if (symbol === undefined || !ELEMENTS.has(symbol) || seen.has(symbol)) continue;
    seen.add(symbol);
    const unit = findHeaderUnit(cell);
    // `镝（Dy）`: what stands in brackets is the symbol.
    columns.set(place, { symbol, unit: unit === symbol ? '' : unit });
  }
  return columns;
}

/** The span of each element over batches. An element unstated by a batch may be missing from it; if no batch states more than zero, it is no zero. */
function spanBatches(batches: readonly Batch[]): Batch {
  const symbols = new Set(batches.flatMap((batch) => [...batch.keys()]));
  return new Map(
    Array.from(symbols, (symbol): [string, DeclaredAmount | string] => {
      const amounts = batches.map((batch) => batch.get(symbol) ?? '');
      const stated = amounts.filter((amount) => typeof amount !== 'string');
      const figures = stated.flatMap((amount) => (amount.unit === 'rest' ? [] : [amount]));
      const unread = amounts.find((amount) => typeof amount === 'string');
      const max = Math.max(0, ...figures.map((each) => each.max));
      if (stated.length === 0 || (unread !== undefined && max === 0 && figures.length === stated.length))
        return [symbol, unread ?? ''];
      if (figures.length < stated.length) return [symbol, { unit: 'rest' }];
      const min = unread === undefined ? Math.min(...figures.map((each) => each.min)) : 0;
      return [symbol, { unit: '%', min, max, nominal: min === max ? min : null }];
    }),
  );
}
