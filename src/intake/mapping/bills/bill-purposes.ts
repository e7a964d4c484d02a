import { listsBulkPurchases } from '../amounts/bulk-purchases.ts';
import { PERIOD_HEADER } from '../../dictionary/periods.ts';
import { readPeriodBelow } from '../../dictionary/row-periods.ts';
import type { ColumnProposal } from '../../base/table-proposal.ts';
import { propose } from '../purpose-clues.ts';
import type { Clues, PurposeRule } from '../purpose-clues.ts';

/** Names of files and sheets of bills. */
export const NAMES_A_BILL = /bom|stuckliste|nomenclature|bill|清单|部品表/;
const NAMES_OF_WORDS = /bom|stuckliste|nomenclature|清单|部品表/;

/** A day in figures, or with the month in words; of an era of Japan, or of the Republic of China (`114/11/05`). */
const WRITTEN_DAY =
  /^(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}\.?|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|\d{1,2}[- .]\p{L}{3,}[- .](?:19|20)?\d{2}|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|(?:[RH]|令和|平成)\s?\d{1,2}[./年-]\d{1,2}[./月-]\d{1,2}日?|1\d{2}[./-](?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\d|3[01]))(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/u;
/** Words in headings of a day of a line of a bill: of its writing or change, or the first or last one of its validity. */
const OF_A_LINE =
  /valid|effect|expir|start|end|from|until|till|thru|chang|modif|creat|updat|(?:^| )revis|added|release|approv|gultig|beginn|ende|geandert|angelegt|erstellt|stand|freigabe|debut|fin|inizio|fine|decorrenza|scadenza|inicio|ini$|fim|plat|obowiaz|gecerli|начал|оконч|действ|生效|失效|有效|适用|適用|변경|적용|등록|修改|创建|更新|zmian|zmeny|aggiorn|actualiz|atualiz|(?:^| )maj(?: |$)|mise a jour|измен|guncell|変更|改訂|draw|zeichn|dessin|disegno|rysun|vykres|чертеж|图纸|図面/;

/** A day without a word for its event: of an order, or of the writing of the line. */
const OF_ANYTHING =
  /^(?:date|day|datum|tag|jour|data|pvm|paivamaara|ngay|วันที่|التاريخ|fecha|dato|dag|tarih|дата|日期|日付|날짜|登録日|登记日期|制单日期)$/;
/** Headings of the parties of an order or an invoice, of its number and of its money, folded. */
const OF_AN_EVENT =
  /order|invoice|comand[ai]|comenzi|rendeles|tilaus|objednav|narudzb|narocil|замовлен|поръчк|παραγγελ|don hang|so don|ใบสั่ง|أمر|customer|client|vendor|supplier|document|voucher|receipt|warehouse|movement|auftrag|bestell|rechnung|beleg|kunde|lieferant|buchung|lager|facture|commande|fourniss|fattura|cliente|ordine|fornitor|factura|pedido|proveedor|faktur|zamow|klient|kontrahent|odberatel|doklad|заказ|счет|контрагент|документ|накладн|fatura|siparis|musteri|客户|客戶|供应商|供應商|订单|訂單|单据|单号|單號|發票|发票|仓库|得意先|仕入|受注|発注|伝票|거래처|고객|주문|전표/;
/** Names of files and sheets for a bill, beside those above. */
export const NAMES_A_STRUCTURE =
  /distinta|lista de (?:materiales|piezas|materiais)|parts ?list|teileliste|nomenklatur|zestawienie (?:czesci|materialow)|kusovnik|спецификац|urun agaci|构成|構成|部品/;

/** Headings, folded, of an order to make something or of a buyer of goods: amounts beside them are of that order or buyer, not of one product. */
const OF_AN_ORDER =
  /^(?:(?:production|manufacturing|work|prod|shop|sales|job) ?(?:order|ticket)|order|job|(?:fertigungs|produktions|werkstatt|kunden)?auftrag|ordre (?:de )?(?:fabrication|travail)|of|ordine (?:di )?(?:produzione|lavoro)|orden (?:de )?(?:produccion|fabricacion|trabajo)|ordem (?:de )?(?:producao|fabricacao)|zlecenie(?: produkcyjne)?|zakazka|vyrobni prikaz|prikaz|productieorder|tillverkningsorder|produktionsordre|valmistustilaus|is emri|uretim emri|gyartasi rendeles|munkaszam|comanda|заказ|наряд|生产订单|生产工单|工单|工單|制令单?|訂單|订单|製造指図|製造指示|作業指示|製造オーダー?|생산오더|작업지시|customer|buyer|client|kunde|debitor|cliente|klant|kund|musteri|odberatel|zakaznik|odbiorca|klient|vasarlo|vevo|asiakas|клиент|заказчик|покупатель|客户|客戶|得意先|顧客|고객|거래처)(?: ?(?:no|nr|number|nummer|numero|n|num|id|code|codigo|codice|kod|kodu|cislo|numer|номер|код|号|號|编号|編號|编码|番号|コード|번호|코드))?$/;

/** Whether amounts are of several orders or buyers, told apart by a column of codes or names, and nothing names the parents of parts. */
function listsOfOrders({ columns, headers, has, named, repeats }: Clues): boolean {
  if (has('level', 'parent', 'designators', 'component-ids', 'operation')) return false;
  if (named(NAMES_A_BILL) || named(NAMES_A_STRUCTURE)) return false;
  return columns.some(
    ({ meaning, samples }, at) =>
      meaning === null && samples.length >= 2 && repeats(at) && OF_AN_ORDER.test(headers[at] ?? ''),
  );
}

/** Whether each row has a day of its own, as in orders, deliveries and invoices, and nothing names the parent of its part. */
function listsEvents(clues: Clues): boolean {
  const { columns, headers, has, named } = clues;
  if (has('level', 'parent', 'designators', 'component-ids', 'operation')) return false;
  if (named(NAMES_A_BILL) || named(NAMES_A_STRUCTURE)) return false;
  const isOrder =
    has('supplier', 'supplier-id') && has('price') && headers.some((heading) => OF_AN_EVENT.test(heading));
  // A row for each month of a part is one of a plan, or of what has been.
  if (columns.some(({ meaning }, at) => meaning === null && holdsPeriods(clues, at))) return true;
  return columns.some(
    ({ samples, meaning }, at) =>
      // `納期` is how long a delivery takes, or over days when it comes.
      (meaning === null || meaning === 'order-date' || meaning === 'lead-time') &&
      // Orders of one day only say in more than one way that they are some.
      (samples.length >= 2 || (samples.length === 1 && isOrder)) &&
      samples.every((cell) => WRITTEN_DAY.test(cell.trim())) &&
      !OF_A_LINE.test(headers[at] ?? '') &&
      (!OF_ANYTHING.test(headers[at] ?? '') || tellsOfEvents(clues, at)),
  );
}

/** Whether a column under a word for a period names several of them, and parts stand in more rows than one. */
function holdsPeriods({ columns, headers, repeats }: Clues, at: number): boolean {
  const [header = '', samples = []] = [headers[at], columns[at]?.samples];
  if (!PERIOD_HEADER.test(header) || samples.length < 2) return false;
  const part = columns.findIndex(({ meaning }) => meaning === 'part-number');
  return repeats(part) && samples.every((cell) => readPeriodBelow(header, cell, null) !== null);
}

/** Whether more than a day without a name speaks for events: it stands before the part, the part repeats, or a firm, a document or money is named. */
function tellsOfEvents({ columns, headers, has, repeats }: Clues, day: number): boolean {
  const part = columns.findIndex(({ meaning }) => meaning === 'part-number');
  return (
    day < part ||
    repeats(part) ||
    has('price', 'selling-price', 'supplier', 'supplier-id', 'document', 'order-value', 'sales-value', 'currency') ||
    headers.some((heading) => OF_AN_EVENT.test(heading))
  );
}

/** Bills of material in any layout. */
const RULES: readonly PurposeRule[] = [
  {
    when: ({ has, part }) => has('component-ids') && (part || has('parent')),
    then: propose('bom', 0.8),
    reason: 'Each row lists its components in one cell.',
  },
  {
    when: ({ has, part }) => has('operation') && part && has('quantity'),
    then: propose('bom', 0.85),
    reason: 'It says what each operation takes.',
  },
  {
    when: ({ columns, has }) =>
      columns.filter(({ meaning }) => meaning === 'level').length > 1 && has('quantity', 'description'),
    then: propose('bom', 0.85),
    reason: 'It has a column for each level of a structure.',
  },
  {
    when: ({ has, part }) => part && has('level', 'parent') && has('quantity'),
    then: propose('bom', 0.95),
    reason: 'It has parts with quantities and a structure.',
  },
  {
    when: ({ has, part }) => has('designators') && (part || has('value', 'description', 'footprint', 'quantity')),
    then: propose('bom', 0.95),
    reason: 'It has reference designators.',
  },
  {
    when: ({ has, named, part }) => has('quantity') && part && (has('item-number') || named(NAMES_A_BILL)),
    then: propose('bom', 0.9),
    reason: 'It has parts with quantities.',
  },
  {
    when: ({ has, part }) => has('quantity') && part,
    then: propose('bom', 0.8),
    reason: 'It has parts with quantities.',
  },
  {
    when: ({ has, part }) => part && has('level', 'parent'),
    then: propose('bom', 0.75),
    reason: 'It has parts and a structure.',
  },
  {
    when: ({ has, part, columns }) =>
      part && columns.some(isFilledNumber) && !has('stock', 'price', 'supplier', 'country'),
    then: propose('bom', 0.6),
    reason: 'It counts parts line by line.',
  },
  {
    when: ({ has, named }) =>
      has('quantity') &&
      has('value', 'description') &&
      (has('item-number', 'unit', 'maker', 'supplier', 'price', 'level') || named(NAMES_OF_WORDS)),
    then: propose('bom', 0.7),
    reason: 'It has descriptions with quantities.',
  },
  {
    // Two plain columns, what and how many, as short lists are written by hand.
    when: ({ columns, has }) =>
      has('quantity') &&
      has('description', 'value') &&
      columns.some(({ meaning, confidence }) => meaning === 'quantity' && confidence >= 0.9) &&
      columns.some(
        ({ meaning, confidence }) => (meaning === 'description' || meaning === 'value') && confidence >= 0.9,
      ) &&
      !has('country', 'address', 'supplier-id', 'site', 'smelter-id'),
    then: propose('bom', 0.55),
    reason: 'It says what and how many.',
  },
];

/** Bills of material in any layout. A list with a day in each row and without a structure is none, however it counts parts. */
export const BILL_RULES: readonly PurposeRule[] = RULES.map((rule) => ({
  ...rule,
  when: (clues: Clues) =>
    rule.when(clues) && !listsEvents(clues) && !listsOfOrders(clues) && !listsBulkPurchases(clues),
}));

/** A column numbering the lines; one that is blank in all of them says nothing. */
function isFilledNumber({ meaning, samples }: ColumnProposal): boolean {
  return meaning === 'item-number' && samples.length > 0;
}
