import { propose } from '../purpose-clues.ts';
import type { PurposeRule } from '../purpose-clues.ts';

/** Words in the names of lists of goods on hand, folded. */
const STOCK_WORDS =
  /^(?:lager|magazin|depot|warehouse|magazzino|magasin|almacen|estoque|magazyn|depo|skladem)$|(?:^| )(?:stock|stocks|on ?hand|inventory|buffer|bestand|lagerbestand|lagerbestande|lagermengen?|bestandsmengen?|bestande|estoque|saldos?|existencias|giacenz[ae]|voorraad|lagersaldo|stany?|stav|zasob[ay]?|sklad|остатки|stok|ambar|ld det|库存|现存量|在庫)(?: |$)|(?:^| )(?:inventur\p{L}*|inventura|inventaire|inventario|inventarisatie|inventering|inwentaryzacja|voorraad\p{L}*|lagerlist[ae]|sayim|stocktake|stock ?take|stock ?count|cycle ?counts?|inventory ?count|physical count|stocklist[ea]?|mb52|mmbe)(?: |$)|库存|现存量|在庫|盘点|棚卸|재고/u;

/** Words before `bestand` in one German word for goods on hand; a `Sicherheitsbestand` or `Meldebestand` is none. */
const OF_STOCK = '(?:werks?|material|artikel|teile|waren|gesamt|ist|monats|jahres|lager|lagerorts?|standorts?)';
/** The same in one German word: `Werksbestand`, `Materialbestände`, `Bestandsliste`. */
const STOCK_COMPOUNDS = `(?:^| )(?:${OF_STOCK}bestand(?:e|s)?|${OF_STOCK}?bestands?(?:liste|ubersicht|bericht|auswertung|abfrage|daten|export|stand))n?(?: |$)`;

const STOCK_NAMES = new RegExp(`${STOCK_WORDS.source}|${STOCK_COMPOUNDS}`, 'u');

/** Whether the folded name of a sheet or file is that of a list of goods on hand. */
export function namesStockList(label: string): boolean {
  return STOCK_NAMES.test(label);
}

/** Columns of a master record of each item. */
const OF_MASTERS = ['procurement', 'mass', 'kind', 'category', 'hs-code'] as const;

/** Tells a list of goods on hand by its headers or its name. */
export const ON_HAND_RULE: PurposeRule = {
  when: ({ headers, has, named, part }) =>
    part &&
    has('stock', 'quantity') &&
    // A master record says of each item how much is there, among much else; an amount that says nothing by itself it does not have.
    !(has(...OF_MASTERS) && (has('stock') || has('level', 'parent', 'designators') || !named(STOCK_NAMES))) &&
    // So does a list that says of each item who delivers it, from where or for how much.
    !(
      has('stock') &&
      has('supplier', 'supplier-id') &&
      has('origin-country', 'country', 'price', 'lead-time', 'annual-demand')
    ) &&
    (headers.some((header) => /stock site|^on ?hand/.test(header)) || named(STOCK_NAMES)),
  then: propose('stock', 0.85),
  reason: 'It says how much of each part is on hand.',
};

/** A state of use or an owner is stated of goods on hand alone. */
export const STOCK_STATE_RULE: PurposeRule = {
  when: ({ has, part }) =>
    part &&
    has('stock-status') &&
    has('stock', 'quantity') &&
    !has('procurement', 'category', 'hs-code') &&
    // What was agreed with a firm at a price is on no shelf, and a record of an item says from whom it comes and how soon.
    !(has('supplier', 'supplier-id') && has('country', 'lead-time', 'minimum-order')) &&
    (has('stock', 'location') || !has('supplier', 'supplier-id') || !has('price')),
  then: propose('stock', 0.9),
  reason: 'It says how much of each part is on hand, and which of it may be used.',
};

/** Goods on hand in each store, with any other statements: their worth, their orders. */
export const STOCK_BY_STORE_RULE: PurposeRule = {
  when: ({ has, part }) =>
    part &&
    has('stock') &&
    has('location') &&
    has('quantity') &&
    !has('level', 'parent', 'designators', 'item-number', 'supplier', 'procurement', 'kind', 'hs-code'),
  then: propose('stock', 0.85),
  reason: 'It says how much of each part is on hand in which store.',
};

/** Names of files and sheets of goods kept to repair sold ones, folded. */
const OF_SPARES =
  /spare|ersatzteil|pieces? (?:de )?rechange|pieces? detachees?|ricambi|repuesto|recambio|sobressalente|reserveonderdel|reservdel|reservedel|czesci zamienn|nahradni dil|yedek parca|запчаст|запасн|备件|備件|補修部品|예비품/;

/** Spare parts with how many are in a machine and how many lie here: they make up nothing that a bill does not state. */
export const SPARES_RULE: PurposeRule = {
  when: ({ has, named, part }) =>
    part && has('stock') && has('quantity') && named(OF_SPARES) && !has('level', 'parent', 'designators'),
  then: propose('stock', 0.85),
  reason: 'It says how many spare parts are on hand.',
};

/** A part, a store and a number: the goods in each store. */
export const STORE_RULE: PurposeRule = {
  when: ({ has, part }) =>
    part &&
    has('quantity') &&
    has('location') &&
    !has('level', 'parent', 'designators', 'item-number', 'supplier', 'supplier-id', 'price', 'selling-price') &&
    !has('component-ids', 'operation', 'line-kind', 'annual-demand', 'procurement', 'document'),
  then: propose('stock', 0.8),
  reason: 'It says how much of each part lies in which store.',
};
