import { isRecord } from './flatten-records.ts';
import type { JsonRecord } from './flatten-records.ts';

type NamedRecords = readonly [sheet: string | null, records: readonly JsonRecord[]];

/** What programs call the list of what goes into a thing, folded. */
const GOES_IN =
  /^(?:bom|boms|bill|billofmaterials?|components?|children|lines|bomlines|bomitems|structure|ingredients|materials)$/;
/** Names that say what they name only beside the list that they stand in: `suppliers[].name`. */
const OF_THE_LIST: ReadonlySet<string> = new Set(['name', 'id', 'code', 'number', 'no', 'country', 'city', 'address']);

/**
 * Records whose fields hold lists of further records (`suppliers`, `bom`), as tables of their own: each row of such a list bears what names the thing that it belongs to, as the parent where
 * the list says what goes into it. Records that nothing names stay as they are.
 */
export function splitLists([sheet, records]: NamedRecords): readonly NamedRecords[] {
  const key = findKey(records);
  const fields = new Set(records.flatMap((record) => Object.keys(record).filter((name) => isList(record[name]))));
  if (key === null || fields.size === 0) return [[sheet, records]];
  const own = records.map((record) => Object.fromEntries(Object.entries(record).filter(([name]) => !fields.has(name))));
  const lists = [...fields].map((field): NamedRecords => {
    const isBill = GOES_IN.test(field.toLowerCase().replaceAll(/[\s_-]/g, ''));
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
