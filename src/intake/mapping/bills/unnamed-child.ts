import type { ForeignColumn } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { namesPaidValue } from '../../dictionary/bought-words.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { LOOKED_AT, readAt } from './cells-of-lines.ts';
import { listPlaces, type Candidate } from './candidate.ts';
import { OF_SAME_PART } from './paired-columns.ts';

/** Codes of parts have four signs and more, one of them a figure or a dash, and are no counts or days; sums are told by their header. */
const CODE =
  /^(?=.*[\d_-])(?!\d{1,3}$)(?!\d+[.,]\d*$)(?!\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$)[\p{Lu}\d][\p{Lu}\d._/-]{3,39}$/u;
/** Columns of tables that are no bills, or that name their parts in another way. */
const OTHERS: readonly ForeignColumn[] = [
  'level',
  'designators',
  'component-ids',
  'operation',
  'supplier',
  'supplier-id',
  'order-date',
  'document',
  'maker-part-number',
];

/** Headings, folded, of the number of an invoice, an order or a delivery: nothing of it is built in. */
const OF_A_DOCUMENT =
  /(?:^| )(?:invoices?|orders?|po|so|vouchers?|receipts?|shipments?|deliver(?:y|ies)|rechnung\p{L}*|beleg\p{L}*|auftrag\p{L}*|bestell\p{L}*|lieferschein\p{L}*|factur[ea]s?|commandes?|fattur[ae]|ordin[ei]|pedidos?|albaran|faktur\p{L}*|fatura|zamowieni\p{L}*|objednavk\p{L}*|dokladu|dokumentu|factuur\p{L}*|order\p{L}*|bestallning\p{L}*|szamla\p{L}*)(?: |$)|发票|發票|订单|訂單|单据|單據|请求书|請求書|伝票|注文|受注|発注|송장|주문/u;

/**
 * Settles the part going in, under a header nobody knows or one for any part, beside the only other column of numbers: a column of codes with one
 * description each. The other one is its parent if it repeats over lines with several descriptions, those of its parts. Nothing is changed if several
 * columns would do.
 */
export function nameUnnamedChild(header: readonly string[], lines: readonly SourceLine[], chosen: Candidate[]): void {
  const says = (meaning: ForeignColumn): boolean => chosen.some((candidate) => candidate.meaning === meaning);
  if (!says('quantity') || OTHERS.some(says)) return;
  const parents = listPlaces(chosen, 'parent');
  const isOfSamePart = (place: number): boolean => OF_SAME_PART.test(foldHeader(header[place] ?? '').text);
  const numbers = listPlaces(chosen, 'part-number').filter((place) => !isOfSamePart(place));
  const [words, ...others] = listPlaces(chosen, 'description');
  if (words === undefined || others.length > 0 || parents.length + Math.min(numbers.length, 1) !== 1) return;
  const looked = lines.slice(0, LOOKED_AT);
  const isOpen = (place: number): boolean =>
    (chosen[place]?.meaning === null || numbers.includes(place)) &&
    !isOfSamePart(place) &&
    !namesPaidValue(foldHeader(header[place] ?? '').text) &&
    !OF_A_DOCUMENT.test(foldHeader(header[place] ?? '').text);
  const fitting = [...parents, ...numbers]
    .filter((made) => parents.length > 0 || isOfSeveral(looked, made, words))
    .flatMap((made) =>
      [...chosen.keys()]
        .filter((child) => child !== made && (made < child || parents.includes(made)))
        .filter((child) => isOpen(child) && isChild(looked, child, made, words))
        .map((child) => ({ made, child })),
    )
    .filter(({ made, child }) => numbers.every((place) => place === made || place === child));
  const [pair] = fitting;
  if (pair === undefined || fitting.length > 1) return;
  const { made, child } = pair;
  chosen[made] = {
    meaning: 'parent',
    confidence: 0.8,
    reason: 'It repeats over lines that another column of codes and their descriptions tell apart.',
  };
  chosen[child] = {
    meaning: 'part-number',
    confidence: 0.8,
    reason: 'Its cells are codes, each with a description of its own.',
  };
}

/** Whether something repeats, and has another description in each of its lines. */
function isOfSeveral(lines: readonly SourceLine[], made: number, words: number): boolean {
  const groups = [...Map.groupBy(lines, (line) => readAt(line, made)).values()].filter((own) => own.length > 1);
  return (
    groups.length > 0 && groups.every((own) => new Set(own.map((line) => readAt(line, words))).size === own.length)
  );
}

/** Whether a column holds a code in each line, with one description for each, and none twice under one product. */
function isChild(lines: readonly SourceLine[], place: number, made: number, words: number): boolean {
  if (lines.length < 2 || !lines.every((line) => CODE.test(readAt(line, place)))) return false;
  const descriptions = new Map<string, string>();
  const pairs = new Set<string>();
  for (const line of lines) {
    const code = readAt(line, place);
    const text = readAt(line, words);
    if (text === '' || (descriptions.get(code) ?? text) !== text) return false;
    descriptions.set(code, text);
    pairs.add(JSON.stringify([readAt(line, made), code]));
  }
  return pairs.size === lines.length;
}
