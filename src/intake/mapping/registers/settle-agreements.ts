import type { ForeignTable } from '../../base/foreign-table.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ReadFile } from '../../tables/recognition.ts';
import type { ColumnProfile } from '../column-profile.ts';
import type { Candidate } from '../bills/candidate.ts';

/** Headings, folded, of the trade agreements of Dynamics AX: the kind of the row, the account, the item, and the price. */
const RELATION = /^(?:relation|agreement (?:type|relation)|beziehung|relationstyp)$/;
const ACCOUNT = /^(?:account relation|accountrelation|kontobeziehung|konto beziehung)$/;
const ITEM = /^(?:item relation|itemrelation|artikelbeziehung|artikel beziehung)$/;
const AMOUNT = /^(?:amount|amount in (?:transaction )?currency|betrag|betrag in wahrung|unit price|price)$/;
const CODE = /^(?:account code|accountcode|kontocode|item code|itemcode|artikelcode)$/;
/** A paid price, in words or as AX numbers it; 4 is one for customers, the others are discounts. */
const PAID = /^(?:0|price \(purch\.?\)|purch(?:ase)? price|preis \(einkauf\)|einkaufspreis)$/i;

type Places = { readonly relation: number; readonly account: number; readonly item: number; readonly amount: number };

function findPlaces(names: readonly string[]): Places | null {
  const find = (words: RegExp): number => names.findIndex((name) => words.test(name));
  const places = { relation: find(RELATION), account: find(ACCOUNT), item: find(ITEM), amount: find(AMOUNT) };
  return Object.values(places).some((place) => place < 0) ? null : places;
}

/** Settles trade agreements with a paid price: the supplier, the part and the price; columns on the reading of these name nothing. */
export function settleAgreements(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  const names = header.map((name) => foldHeader(name).text);
  const places = findPlaces(names);
  if (places === null || !(profiles[places.relation]?.samples ?? []).some((cell) => PAID.test(cell.trim()))) return;
  const reason = 'It is a column of trade agreements.';
  for (const [place, name] of names.entries())
    if (CODE.test(name) || place === places.relation) chosen[place] = { meaning: null, confidence: 0.9, reason };
  chosen[places.account] = { meaning: 'supplier-id', confidence: 0.9, reason };
  chosen[places.item] = { meaning: 'part-number', confidence: 0.9, reason };
  chosen[places.amount] = { meaning: 'price', confidence: 0.9, reason };
}

/** Leaves out the rows of trade agreements other than paid prices: those of customers, and discounts. A note gives their number. */
export function leaveOutOtherAgreements(files: readonly ReadFile[], log: ProblemLog): void {
  for (const { foreign } of files) for (const table of foreign) leaveOutOthers(table, log);
}

function leaveOutOthers({ source, columns }: ForeignTable, log: ProblemLog): void {
  const { file, sheet, header, headerRow, lines } = source;
  const places = findPlaces(header.map((name) => foldHeader(name).text));
  if (places === null || columns.get('price')?.includes(places.amount) !== true) return;
  const others = lines.filter(({ cells }) => !PAID.test((cells[places.relation] ?? '').trim()));
  const [first] = others;
  if (first === undefined || others.length === lines.length) return;
  const name = header[places.relation] ?? '';
  for (const { row, cells } of others)
    log.leaveOut(
      { file, sheet, row },
      `${name} says “${(cells[places.relation] ?? '').trim().slice(0, 40)}”: no price that is paid.`,
    );
  log.note({
    code: 'other-agreements',
    file,
    sheet,
    row: headerRow,
    column: name,
    message: `Of these trade agreements the prices that are paid count; ${others.length === 1 ? 'one row' : `${others.length} rows`} of what customers pay, or of discounts, ${others.length === 1 ? 'is' : 'are'} left out (first row ${first.row}).`,
  });
}
