import { findBoughtAmount, namesPaidValue, namesStatus, saysBought } from '../dictionary/bought-words.ts';
import { asksStopped, marksDeleted, marksDeletedInShort, namesLineType } from '../dictionary/lines/line-words.ts';
import { asksApproved, namesQualification } from '../dictionary/lines/qualification-words.ts';
import { parseYesNo } from '../dictionary/lines/yes-words.ts';
import { namesOrder, namesPurchases } from '../dictionary/lines/purchase-words.ts';
import { YEAR_HEADER } from '../dictionary/periods.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import type { ColumnProfile } from './column-profile.ts';
import { has } from './settle-items.ts';
import { listPlaces } from './bills/candidate.ts';
import type { Candidate } from './bills/candidate.ts';

const DAY =
  /^(?:date|doc date|document date|order date|po date|purchase date|receipt date|gr date|received|posting date|delivery date|invoice date|lieferdatum|eingangsdatum|wareneingangsdatum|we datum|buchungsdatum|created|belegdatum|bestelldatum|bestelldat|datum|bedat|ord date|ord dt|requested (?:delivery|receipt) date|planned (?:delivery|receipt) date|confirmed delivery date|date de commande|(?:customs |import )?(?:entry|declaration|clearance|release|importation) date|import date|date of import|anmeldedatum|dato|data|fecha|dátum|kuupaev|datums|tanggal|дата|ημερομηνια|תאריך|التاريخ|採購日期|采购日期|伝票日付|仕入日|納品日|발주일자?|구매일자?|입고일자?|매입일자?|일자|날짜|日付|日期|bestillingsdato|ordredato|mottatt dato|tilauspvm|tilauspaiva|orderdatum|data zamowienia|datum objednavky|datum narudzbe|siparis tarihi|data comenzii?|ngay|报关日期|进口日期|申报日期|輸入許可日|申告年月日|订单日期|発注日)$/;
/** `2026/09/14`, `14.09.2026`, `9/14/2026`, `20260914`. */
export const WRITTEN_DAY = /^(?:[RH]|令和|平成)?\s?\d{1,4}[./年-]\d{1,2}[./月-]\d{1,4}|^20\d{6}$/;

const WRITTEN_YEAR = /^20\d{2}$/;

/** In a list of orders, deliveries or spend, the quantity is how much and the day is when: together they tell how suppliers share a part. */
export function settleOrders(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  label: string,
): void {
  const names = header.map((name) => foldHeader(name).text);
  settleStatus(names, profiles, chosen);
  if (has(chosen, 'share')) return;
  const isByYear = names.some((name) => YEAR_HEADER.test(name)) && has(chosen, 'quantity');
  const isOfFirms = has(chosen, 'part-number') && (has(chosen, 'supplier') || has(chosen, 'supplier-id'));
  const isNamed = (has(chosen, 'price') || isOfFirms) && namesPurchases(label);
  const isPaid = !has(chosen, 'price') && names.some(namesPaidValue);
  if (!isByYear && !isNamed && !isPaid && !names.some((name) => namesOrder(name, isOfFirms) || saysBought(name)))
    return;
  const bought = findBoughtAmount(names);
  const quantity = bought >= 0 ? bought : listPlaces(chosen, 'quantity')[0];
  if (quantity === undefined || (profiles[quantity]?.numbers ?? 0) < 0.5) return;
  chosen[quantity] = { meaning: 'order-quantity', confidence: 0.9, reason: 'It says how much was ordered.' };
  for (const place of listPlaces(chosen, 'quantity'))
    chosen[place] = { meaning: null, confidence: 0.6, reason: 'Another column says how much was ordered.' };
  settleOrderDay(header, profiles, chosen);
  const kind = names.findIndex((name, at) => namesLineType(name) && (chosen[at]?.meaning ?? null) === null);
  if (kind >= 0 && (profiles[kind]?.filled ?? 0) > 0)
    chosen[kind] = { meaning: 'line-kind', confidence: 0.7, reason: 'It says which rows are goods.' };
}

/** Headings, folded, of the approval of a supplier or a maker of a part. */
const SOURCE_STATUS = /^(?:sourcing|source|supplier|vendor|manufacturer|maker|asl|aml|avl|approval|freigabe) ?status$/;

/** In a list of parts with their makers or suppliers, whether these may be bought from. */
export function settleSourceStatus(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  if (has(chosen, 'blocked') || !(has(chosen, 'maker') || has(chosen, 'supplier'))) return;
  const place = header.findIndex((name, at) => {
    const { text } = foldHeader(name);
    return (
      (SOURCE_STATUS.test(text) ||
        (text === 'status' && saysApproval(profiles[at])) ||
        namesQualification(text) ||
        (asksApproved(text) && answersOnly(profiles[at])) ||
        (asksStopped(text) && has(chosen, 'price') && answersOnly(profiles[at]))) &&
      (chosen[at]?.meaning ?? null) === null &&
      (profiles[at]?.numbers ?? 1) < 0.5
    );
  });
  if (place >= 0)
    chosen[place] = { meaning: 'blocked', confidence: 0.7, reason: 'It says whether the part may be bought there.' };
}

/** Words for the state of a source, and never for the life of an item. */
const APPROVAL = /^(?:(?:un|not |dis)?approved|debarred|disqualified|conditionally approved)$/i;

/** Whether a status is one of sources: each of its words says whether somebody may deliver. */
function saysApproval(profile: ColumnProfile | undefined): boolean {
  const samples = profile?.samples ?? [];
  return (
    samples.length > 0 &&
    samples.every((cell) => APPROVAL.test(cell) || /^(?:new|blocked)$/i.test(cell)) &&
    samples.some((cell) => APPROVAL.test(cell))
  );
}

/** `Status` of the lines of orders or of sources: a cancelled or disqualified one is no source. */
function settleStatus(names: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (has(chosen, 'blocked')) return;
  const place = names.findIndex(
    (name, at) =>
      (namesStatus(name) ||
        namesQualification(name) ||
        (asksApproved(name) && answersOnly(profiles[at])) ||
        (marksDeleted(name) && (profiles[at]?.filled ?? 0) > 0) ||
        (marksDeletedInShort(name) && holdsMarks(profiles[at])) ||
        (asksStopped(name) && answersOnly(profiles[at]))) &&
      (chosen[at]?.meaning ?? null) === null &&
      (profiles[at]?.numbers ?? 1) < 0.5,
  );
  if (place >= 0)
    chosen[place] = {
      meaning: 'blocked',
      confidence: 0.7,
      reason: 'It may say that a source or an order is none any more.',
    };
}

/** Whether the cells of a column are marks of deletion: `L`, `S` or a cross. */
function holdsMarks(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.filled > 0 && profile.samples.every((cell) => /^[LSX]$/.test(cell));
}

/** Whether all cells of a column say yes or no. */
function answersOnly(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.filled > 0 && profile.samples.every((cell) => parseYesNo(cell) !== null);
}

/** In lines or heads of orders, the day is when it was ordered. */
export function settleOrderDay(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  const names = header.map((name) => foldHeader(name).text);
  const day = names.findIndex(
    (name, place) =>
      (DAY.test(name) && (profiles[place]?.samples ?? []).every((cell) => WRITTEN_DAY.test(cell))) ||
      (YEAR_HEADER.test(name) && (profiles[place]?.samples ?? []).every((cell) => WRITTEN_YEAR.test(cell))),
  );
  if (day >= 0) chosen[day] = { meaning: 'order-date', confidence: 0.9, reason: 'It says when it was ordered.' };
}
