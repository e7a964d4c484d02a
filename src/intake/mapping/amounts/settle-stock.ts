import { readHeaderCurrency } from '../../dictionary/money/currency-signs.ts';
import { foldHeader, foldLabel } from '../../dictionary/fold-header.ts';
import {
  asksWhetherUsable,
  isBalanceId,
  namesStockOwner,
  namesStockState,
  namesStore,
  readBalance,
  readConsigned,
  readStockState,
  readNotUsable,
  saysInCheck,
  saysOfWhich,
  saysOrdered,
  saysUsable,
  readNumberedStore,
} from '../../dictionary/lines/stock-words.ts';
import { namesNotFree } from '../../dictionary/stocks/store-names.ts';
import { namesBill } from '../../dictionary/lines/bill-names.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';
import { findHeaderMeasure, readHeaderScale } from '../../dictionary/header-scale.ts';
import { isMissingWord } from '../../base/missing-words.ts';
import { saysOnBooks } from '../beside/settle-lesser.ts';
import { namesStockList } from './stock-purposes.ts';

/** Meanings given to such a column by a word in its header. */
const MAY_TELL: ReadonlySet<string | null> = new Set([null, 'blocked', 'line-status', 'kind', 'supplier', 'site']);
/** Columns of lists of lines, of purchases or of sales. */
const OTHERS = ['level', 'parent', 'designators', 'share', 'annual-demand', 'period-demand', 'document'] as const;

/** Meanings given to the name of a store by a word in it: `Bezeichnung Lagerort`. */
const MAY_BE_STORE: ReadonlySet<string | null> = new Set([null, 'description']);

/** In a list of stocks, settles the goods usable today and their owner: `Stock status`, `Sonderbestand`. */
export function settleStock(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  label: string,
): void {
  if (!has(chosen, 'part-number') || OTHERS.some((meaning) => has(chosen, meaning))) return;
  // `1.2`, `1.2.1`: places in an outline are those of a bill.
  if (listPlaces(chosen, 'item-number').some((place) => profiles[place]?.samples.some((cell) => OUTLINE.test(cell))))
    return;
  const names = header.map((name) => foldHeader(name).text);
  settleLeftOfOrders(names, chosen);
  settleWorth(header, chosen);
  const isNamed = namesStockList(foldLabel(label));
  if (isNamed) settleUnitAlone(header, profiles, chosen);
  settleNumberedStores(names, profiles, chosen);
  settleStores(names, chosen);
  settleBalances(names, profiles, chosen);
  settleFree(names, profiles, chosen, isNamed);
  if (!has(chosen, 'stock') && !has(chosen, 'quantity')) return;
  settleOrdered(names, chosen);
  for (const [place, name] of names.entries())
    if (namesStore(name) && MAY_BE_STORE.has(chosen[place]?.meaning ?? null) && (profiles[place]?.filled ?? 0) > 0)
      chosen[place] = { meaning: 'location', confidence: 0.8, reason: 'It says in which store a stock lies.' };
  settleNotUsable(header, names, profiles, chosen);
  settleConsigned(names, profiles, chosen);
  // `Shipped` and `Open` of orders say how far these are.
  const isOfOrders = !has(chosen, 'stock') && !has(chosen, 'location') && names.some((name) => ORDER_DAY.test(name));
  // `Status` of the lines of a bill says whether these are released.
  const isOfBill = namesBill(label) && !has(chosen, 'stock') && !has(chosen, 'location');
  if (isOfOrders || isOfBill) return;
  for (const [place, name] of names.entries()) {
    const profile = profiles[place];
    if (!MAY_TELL.has(chosen[place]?.meaning ?? null) || profile === undefined || profile.filled === 0) continue;
    if (!namesStockState(name) && !namesStockOwner(name) && !asksWhetherUsable(name) && !tellsStates(profile)) continue;
    if (!isBalanceId(name) && !asksWhetherUsable(name) && (profile.stockStates < 0.5 || profile.numbers >= 0.5))
      continue;
    chosen[place] = {
      meaning: 'stock-status',
      confidence: 0.85,
      reason: 'It says which stocks may be used, or whose they are.',
    };
  }
}

/** From this share of its cells on a column holds nothing but states. */
const ALL_STATES = 0.98;
/** A word of one or two letters may be a code of anything. */
const LEAST_WORD = 3;
const NOT_USABLE: ReadonlySet<string> = new Set(['blocked', 'inspection', 'on-the-way']);

/** Whether the cells of a column are words for states of a stock, under any header, one of them for free goods and one for goods not to be used. */
function tellsStates({ samples, stockStates }: ColumnProfile): boolean {
  const states = samples.map((cell) => ({ cell, state: readStockState(cell, 'status') }));
  return (
    stockStates >= ALL_STATES &&
    states.some(({ state }) => state === 'free') &&
    states.some(({ cell, state }) => cell.length >= LEAST_WORD && state !== null && NOT_USABLE.has(state))
  );
}

/**
 * `Disponibile` beside `Giacenza bloccata` and `Giacenza CQ`, stocks by their words alone, or alone in a list named after stocks (`isNamed`): the
 * usable amount is the stock.
 */
function settleFree(
  names: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  isNamed: boolean,
): void {
  const amounts = [...listPlaces(chosen, 'stock'), ...listPlaces(chosen, 'quantity')];
  const isBeside = (place: number): boolean =>
    readNotUsable(names[place] ?? '') !== null || saysInCheck(names[place] ?? '');
  if ((amounts.length === 0 && !isNamed) || !amounts.every(isBeside)) return;
  const free = names.findIndex(
    (name, place) =>
      saysUsable(name) &&
      (chosen[place]?.meaning ?? null) === null &&
      (profiles[place]?.filled ?? 0) > 0 &&
      (profiles[place]?.numbers ?? 0) >= 0.9,
  );
  if (free < 0) return;
  for (const place of amounts)
    chosen[place] = { meaning: null, confidence: SURE, reason: 'It lies beside the stock that may be used.' };
  chosen[free] = { meaning: 'stock', confidence: 0.85, reason: 'It says how much of what there is may be used.' };
}

/** `Inventory (EUR)`, `Stock K EUR`: the stock in money, and not its amount. */
function settleWorth(header: readonly string[], chosen: Candidate[]): void {
  for (const place of listPlaces(chosen, 'stock'))
    if (readHeaderCurrency(header[place] ?? '') !== '')
      chosen[place] = { meaning: null, confidence: SURE, reason: 'It says what the stock is worth.' };
}

/** Headings, folded, of a rest: of a stock, or of an order. */
const LEFT =
  /(?:^| )(?:saldo|kalan|rest(?:menge|antal|mængde)?|remaining|outstanding|balance|open|kvar|reste|restant\w*|residuo|pendient\w*|pozostal\w*|zbyva\w*|hatralek\w*|ramas\w*|jaljella|rimanent\w*)(?: |$)|잔량|미납|残数|注残|発注残|未交|未到|欠[交数]/;
/** Headings, folded, of the amount ordered from a supplier. */
const ORDERED_IN_ALL =
  /발주\s?수량|주문\s?수량|発注数|注文数|订购数量|訂購數量|订单数量|采购数量|採購數量|(?:^| )(?:siparis miktari|siparis adedi|ordered|order qty|order quantity|po qty|po quantity|qty ordered|bestellmenge|bestellte menge|best menge|bestallt\w*(?: antal| kvantitet)?|bestilt\w*(?: antal)?|(?:quantidade|qtd|qtde|cant|cantidad|qta|quantita|qte|quantite|ilosc|mnozstvi|cantitate|mennyiseg|maara) (?:de |do |da |di |del )?(?:pedid[oa]|encomendad[oa]|ordinat[ao]|ordine|commandee?|commande|zamowion\w*|objednan\w*|comandat\w*|rendelt|tilattu)|(?:zamowiona|objednane|rendelt|tilattu) (?:ilosc|mnozstvi|mennyiseg|maara))(?: |$)/;

/** `Saldo a entregar`, `잔량` beside an amount ordered from a supplier: the rest of it still to come lies in no store. */
function settleLeftOfOrders(names: readonly string[], chosen: Candidate[]): void {
  if (!has(chosen, 'supplier') && !has(chosen, 'supplier-id')) return;
  if (!names.some((name) => ORDERED_IN_ALL.test(name) && !LEFT.test(name))) return;
  for (const place of listPlaces(chosen, 'stock'))
    if (LEFT.test(names[place] ?? ''))
      chosen[place] = { meaning: null, confidence: SURE, reason: 'It says what of an order is still to come.' };
}

/** `Varasto` is a stock, and beside `Varastosaldo` its store. */
function settleStores(names: readonly string[], chosen: Candidate[]): void {
  const stocks = listPlaces(chosen, 'stock');
  const stores = stocks.filter((place) => STORE_OR_STOCK.test(names[place] ?? ''));
  if (stores.length !== 1 || stocks.length < 2) return;
  for (const place of stores)
    chosen[place] = { meaning: 'location', confidence: 0.8, reason: 'It says in which store a stock lies.' };
}

/** Headings, folded, of a stock or of its store. */
const STORE_OR_STOCK = /^(?:varasto|lager|zaloga|zaliha)$/;

/** Headings of the day of an order or an invoice, folded. */
const ORDER_DAY =
  /^(?:sales |purchase |customer )?(?:order|invoice|ship(?:ping|ment|ped)?) date$|^(?:bestell|auftrags|rechnungs|versand)datum$|^date (?:de )?(?:la )?(?:commande|facture|expedition)$|^fecha (?:de )?(?:pedido|factura|envio)$|^data (?:do )?(?:ordine|fattura|pedido|zamowienia|faktury|wysylki)$|^datum (?:objednavky|faktury|narudzbe)$|^(?:订单|下单|发货|发票|訂單)日期$|^(?:受注|出荷)日$/u;

/** Beside the stock, an ordered or promised amount is no quantity of a bill: `On hand`, `Open PO qty`. */
function settleOrdered(names: readonly string[], chosen: Candidate[]): void {
  if (!has(chosen, 'stock')) return;
  for (const place of listPlaces(chosen, 'quantity'))
    if (saysOrdered(names[place] ?? ''))
      chosen[place] = { meaning: null, confidence: SURE, reason: 'It says what is ordered or promised.' };
    else if (saysOnBooks(names[place] ?? ''))
      chosen[place] = { meaning: null, confidence: SURE, reason: 'Another column says what was counted.' };
}

/** Possible amounts on hand, beside a column headed by its unit alone. */
const AMOUNTS = ['stock', 'quantity', 'order-quantity', 'unit', 'days-of-cover'] as const;

/** `t`, `kpcs` over the one column of numbers of a list of stocks: the amount in stock, in this unit. */
function settleUnitAlone(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (AMOUNTS.some((meaning) => has(chosen, meaning))) return;
  const numbers = [...profiles.keys()].filter((place) => {
    const { filled = 0, numbers: share = 0 } = profiles[place] ?? {};
    return chosen[place]?.meaning === null && filled > 0 && share >= 0.9;
  });
  const [place, other] = numbers;
  if (place === undefined || other !== undefined || !isUnitAlone(header[place] ?? '')) return;
  chosen[place] = { meaning: 'stock', confidence: 0.75, reason: 'It is headed by a unit: how much there is.' };
}

/** Whether a header is a measure or thousands of pieces, and nothing else. */
function isUnitAlone(header: string): boolean {
  const words = header.trim().split(/[\s/]+/);
  return (
    words.length === 1 &&
    !isMissingWord(header) &&
    (findHeaderMeasure([header]) === header.trim() || readHeaderScale(header) > 1)
  );
}

/** `Lager 100` beside `Lager 200`, `WH1` beside `WH2`: a column of amounts for each store, and none of the names of stores. */
function settleNumberedStores(names: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const stores = names.flatMap((name, place) => {
    const meaning = chosen[place]?.meaning ?? null;
    const isStore = meaning === 'location' || meaning === 'stock';
    const word = readNumberedStore(name) ?? '';
    const { filled = 0, numbers = 0 } = profiles[place] ?? {};
    return isStore && word !== '' && filled > 0 && numbers >= 0.9 ? [{ place, word }] : [];
  });
  for (const { place, word } of stores)
    if (chosen[place]?.meaning === 'location' && stores.filter((one) => one.word === word).length > 1)
      chosen[place] = { meaning: 'stock', confidence: 0.8, reason: 'It says how much lies in one of several stores.' };
}

const OUTLINE = /^\d+(?:\.\d+)+$/;

/** From this confidence on a header says by itself what its column holds. */
const SURE = 0.9;

/** Of the balances of a period, the one before its movements is not the present stock. */
function settleBalances(names: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const isAmount = (place: number): boolean => (profiles[place]?.numbers ?? 0) >= 0.5;
  const closing = names.findIndex((name, place) => readBalance(name) === 'closing' && isAmount(place));
  if (closing < 0 || !names.some((name) => readBalance(name) === 'opening')) return;
  // `On hand` beside balances says so by itself: they may be sums of money.
  const says = ({ meaning, confidence }: Candidate, place: number): boolean =>
    meaning === 'stock' && confidence >= SURE && isAmount(place) && readBalance(names[place] ?? '') === null;
  if (chosen.some(says)) return;
  for (const [place, { meaning }] of chosen.entries())
    if (meaning === 'stock' || meaning === 'quantity')
      chosen[place] = { meaning: null, confidence: 0.8, reason: 'Another column says what there is at the end.' };
  chosen[closing] = { meaning: 'stock', confidence: 0.9, reason: 'It says what there is at the end of the period.' };
}

/** Meanings given to a column of unusable amounts by its words. */
const MAY_BE_BLOCKED: ReadonlySet<string | null> = new Set([null, 'blocked', 'stock', 'quantity']);

/** Amounts beside a stock that are blocked: part of it if they say so, or if the stock is not called free to use. */
function settleNotUsable(
  header: readonly string[],
  names: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  const blocked = names.flatMap((name, place) => {
    const { numbers = 0, filled = 0 } = profiles[place] ?? {};
    const fits = MAY_BE_BLOCKED.has(chosen[place]?.meaning ?? null) && filled > 0 && numbers >= 0.9;
    const isPart = saysOfWhich(name) && namesNotFree(header[place] ?? '');
    const says = !fits ? null : (readNotUsable(name) ?? (isPart ? 'part' : null));
    return says === null ? [] : [{ place, says }];
  });
  const places = new Set(blocked.map(({ place }) => place));
  const isStock = (meaning: string): boolean =>
    chosen.some((candidate, place) => candidate.meaning === meaning && !places.has(place));
  const of = (['stock', 'quantity'] as const).find(isStock);
  if (of === undefined) return;
  const counted = chosen.findIndex(({ meaning }, place) => meaning === of && !places.has(place));
  const isFree = saysUsable(names[counted] ?? '');
  for (const { place, says } of blocked)
    if (says === 'part' || !isFree)
      chosen[place] = {
        meaning: 'stock-not-usable',
        confidence: says === 'part' ? 0.9 : 0.75,
        reason: 'It says how much of the stock may not be used.',
      };
    else if (chosen[place]?.meaning !== null)
      chosen[place] = { meaning: null, confidence: SURE, reason: 'It lies beside the stock that may be used.' };
}

/** Meanings given to a column of amounts on consignment by its words. */
const MAY_BE_CONSIGNED: ReadonlySet<string | null> = new Set([null, 'stock', 'quantity', 'stock-status', 'supplier']);

/** Amounts on consignment beside a stock: the supplier's share of it, or goods besides. */
function settleConsigned(names: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const places = new Set(
    [...names.keys()].filter((place) => {
      const { numbers = 0, filled = 0 } = profiles[place] ?? {};
      const fits = MAY_BE_CONSIGNED.has(chosen[place]?.meaning ?? null) && filled > 0 && numbers >= 0.9;
      return fits && readConsigned(names[place] ?? '') !== null;
    }),
  );
  const isStock = ({ meaning }: Candidate, place: number): boolean =>
    (meaning === 'stock' || meaning === 'quantity') && !places.has(place);
  if (!chosen.some(isStock)) return;
  for (const place of places)
    chosen[place] = {
      meaning: 'stock-of-supplier',
      confidence: 0.85,
      reason: 'It says how much lies there on consignment.',
    };
}
