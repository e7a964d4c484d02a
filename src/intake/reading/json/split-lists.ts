import { isRecord } from './flatten-records.ts';
import type { JsonRecord } from './flatten-records.ts';

type NamedRecords = readonly [sheet: string | null, records: readonly JsonRecord[]];

/** What programs call the list of what goes into a thing, folded. */
const GOES_IN =
  /^(?:bom|boms|bill|billofmaterials?|components?|children|lines|bomlines|bomitems|structure|ingredients|materials)$/;
/** Names that say what they name only beside the list that they stand in: `suppliers[].name`. */
const OF_THE_LIST: ReadonlySet<string> = new Set(['name', 'id', 'code', 'number', 'no', 'country', 'city', 'address']);

/** What a record calls the thing that it is the bill of, beside a list of what goes in, both folded; what stands there of the bill itself. */
const MADE = /^(?:item|itemcode|product|productcode|productid|productionitem|assembly|assemblyitem|finishedgood)$/;
const MAY_GO_IN = /^(?:items|entries|rows|details?)$/;
const PART =
  /^(?:item|itemcode|itemno|itemnumber|component|componentitem|product|productcode|productid|part|partno|partnumber|sku|material)$/;
const AMOUNT = /^(?:qty|quantity|amount|qtyper|stockqty)$/;
const OF_BILL =
  /^(?:isactive|isdefault|active|default|status|disabled|docstatus|validfrom|validto|revision|version|uom)$/;

/**
 * Heads of bills with their lines within (`{item, quantity, items: [{item_code, qty}]}`) as lines that bear what they make up, for how many, and how the bill stands;
 * null for any other records. A head that names nothing made has lines of an order.
 */
function joinBills(records: readonly JsonRecord[]): readonly JsonRecord[] | null {
  const find = (record: JsonRecord, words: RegExp): string | undefined =>
    Object.keys(record).find((name) => words.test(fold(name)) && typeof record[name] !== 'object');
  const rows = records.flatMap((record) => {
    const field = Object.keys(record).find((name) => MAY_GO_IN.test(fold(name)) && isList(record[name]));
    const made = find(record, MADE);
    const lines = listRecords(field === undefined ? null : record[field]);
    if (
      made === undefined ||
      !lines.every((line) => find(line, PART) !== undefined && find(line, AMOUNT) !== undefined)
    )
      return [null];
    const [amount, unit] = [find(record, AMOUNT), find(record, /^uom$/)];
    const head = Object.entries(record).filter(([name]) => OF_BILL.test(fold(name)) && name !== unit);
    return lines.map((line) => ({
      parent: record[made],
      ...(amount === undefined ? {} : { 'base quantity': record[amount] }),
      ...Object.fromEntries(head),
      ...line,
    }));
  });
  const joined = rows.flatMap((row) => row ?? []);
  return rows.includes(null) || joined.length === 0 ? null : joined;
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}

/**
 * Records whose fields hold lists of further records (`suppliers`, `bom`), as tables of their own: each row of such a list bears what names the thing that it belongs to, as the parent where
 * the list says what goes into it. Records that nothing names stay as they are.
 */
export function splitLists([sheet, records]: NamedRecords): readonly NamedRecords[] {
  const bills = joinBills(records);
  if (bills !== null) return [[sheet, bills]];
  const key = findKey(records);
  const fields = new Set(records.flatMap((record) => Object.keys(record).filter((name) => isList(record[name]))));
  if (key === null || fields.size === 0) return [[sheet, records]];
  const own = records.map((record) => Object.fromEntries(Object.entries(record).filter(([name]) => !fields.has(name))));
  const lists = [...fields].map((field): NamedRecords => {
    const isBill = GOES_IN.test(fold(field));
    const one = field.replace(/ies$/i, 'y').replace(/(?<!s)s$/i, '');
    const rows = records.flatMap((record) =>
      listRecords(record[field]).map((row) => ({
        [isBill ? 'parent' : key]: record[key],
        ...Object.fromEntries(
          Object.entries(row).flatMap(([name, value]) =>
            !isBill && name === key
              ? []
              : [[isBill || !OF_THE_LIST.has(name.toLowerCase()) ? name : `${one} ${name}`, value]],
          ),
        ),
      })),
    );
    return [sheet === null ? field : `${sheet}.${field}`, rows];
  });
  return [[sheet, own], ...lists];
}

/** The field that names each record and no other: the first whose texts are all there and all differ. */
function findKey(records: readonly JsonRecord[]): string | null {
  const names = Object.keys(records[0] ?? {});
  const key = names.find((name) => {
    const values = records.map((record) => record[name]);
    return (
      values.every((value) => (typeof value === 'string' && value !== '') || typeof value === 'number') &&
      new Set(values).size === values.length
    );
  });
  return key ?? null;
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

function listRecords(value: unknown): readonly JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
