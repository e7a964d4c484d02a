import { foldHeader } from '../dictionary/fold-header.ts';
import type { ColumnProfile } from './column-profile.ts';
import { has } from './settle-items.ts';
import { listPlaces } from './settle-parent-columns.ts';
import type { Candidate } from './settle-parent-columns.ts';

/** What numbers an order. Info records and agreements are none: their quantities are the least that is ordered. */
const ORDER =
  /^(?:purchas(?:ing|e) (?:document|order|doc)(?: (?:no|nr|number))?|po(?: (?:no|nr|number))?|(?:document|order) (?:no|nr|number)|einkaufsbeleg|bestellung|bestellnummer|ebeln)$/;
const DAY =
  /^(?:date|doc date|document date|order date|po date|created|belegdatum|bestelldatum|bestelldat|datum|bedat|date de commande|订单日期|発注日)$/;
/** What orders call their quantity, where the word means no quantity elsewhere. */
const ORDERED =
  /^(?:bestellmenge|bestellte menge|bestellmg|order(?:ed)? (?:quantity|qty)|po (?:quantity|qty)|(?:quantity|qty) ordered|scheduled quantity)$/;
/** `2026/09/14`, `14.09.2026`, `9/14/2026`, `20260914`. */
const WRITTEN_DAY = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|^20\d{6}$/;

/** In a list of orders, the quantity is what was ordered and the day is when: together they say how suppliers share a part. */
export function settleOrders(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const names = header.map((name) => foldHeader(name).text);
  if (has(chosen, 'share') || !names.some((name) => ORDER.test(name))) return;
  const ordered = names.findIndex((name) => ORDERED.test(name));
  const quantity = ordered >= 0 ? ordered : listPlaces(chosen, 'quantity')[0];
  if (quantity === undefined) return;
  chosen[quantity] = { meaning: 'order-quantity', confidence: 0.9, reason: 'It says how much was ordered.' };
  settleOrderDay(header, profiles, chosen);
}

/** In lines or heads of orders, the day is when it was ordered. */
export function settleOrderDay(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  const names = header.map((name) => foldHeader(name).text);
  const day = names.findIndex(
    (name, place) => DAY.test(name) && (profiles[place]?.samples ?? []).every((cell) => WRITTEN_DAY.test(cell)),
  );
  if (day >= 0) chosen[day] = { meaning: 'order-date', confidence: 0.9, reason: 'It says when it was ordered.' };
}
