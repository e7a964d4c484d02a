import { isRecord } from './flatten-records.ts';
import type { JsonRecord } from './flatten-records.ts';

/** Tables by name, each with a header in the words of the canonical tables. */
export type NamedRows = readonly (readonly [table: string, rows: string[][]])[];

/**
 * The tables of a Catena-X file (the aspect models SingleLevelBomAsBuilt, AsPlanned and AsSpecified, and the names of parts beside them): each
 * object with `childItems` is an assembly, each child a line with its quantity, and the partner that a child names is its supplier. Parts go by
 * their Catena-X id, since one article number stands for many built pieces. Null where nothing in the file has `childItems`.
 */
export function listCatenaX(content: unknown): NamedRows | null {
  const names = new Map<string, string>();
  const bom: string[][] = [];
  const sourcing = new Map<string, string[]>();
  for (const record of walk(content)) {
    const id = getId(record);
    if (id === '') continue;
    if (!names.has(id)) names.set(id, '');
    const described = describePart(record);
    if (described !== '') names.set(id, described);
    const children = record['childItems'];
    if (!Array.isArray(children)) continue;
    for (const child of children.filter(isRecord)) {
      const childId = getId(child);
      if (!names.has(childId)) names.set(childId, '');
      bom.push([id, childId, ...readQuantity(child['quantity'])]);
      const partner = getText(child['businessPartner']);
      if (partner !== '') sourcing.set(JSON.stringify([childId, partner]), [childId, partner]);
    }
  }
  if (bom.length === 0) return null;
  return [
    ['parts', [['part_number', 'description'], ...[...names].filter(([id]) => id !== '')]],
    ['bom', [['parent', 'child', 'quantity', 'unit'], ...bom]],
    ['sourcing', sourcing.size === 0 ? [] : [['part_number', 'supplier_id'], ...sourcing.values()]],
  ];
}

function* walk(value: unknown): Generator<JsonRecord> {
  if (Array.isArray(value)) for (const each of value) yield* walk(each);
  if (!isRecord(value)) return;
  yield value;
  for (const each of Object.values(value)) if (typeof each === 'object') yield* walk(each);
}

function getId(record: JsonRecord): string {
  return getText(record['catenaXId']);
}

function getText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Name and article number as the maker states them. */
function describePart({ partTypeInformation: type }: JsonRecord): string {
  if (!isRecord(type)) return '';
  return [type['nameAtManufacturer'], type['manufacturerPartId']]
    .map(getText)
    .filter((text) => text !== '')
    .join(' ');
}

/** Figure and unit of `{ value, unit }`, or of `{ quantityNumber, measurementUnit }` in the older models; blank where not stated. */
function readQuantity(quantity: unknown): [figure: string, unit: string] {
  if (!isRecord(quantity)) return ['', ''];
  const figure = quantity['value'] ?? quantity['quantityNumber'];
  const stated = quantity['unit'] ?? quantity['measurementUnit'];
  const unit = getText(isRecord(stated) ? stated['lexicalValue'] : stated).replace(/^unit:/, '');
  return [
    typeof figure === 'number' || typeof figure === 'string' ? String(figure) : '',
    unit === 'piece' ? 'pcs' : unit,
  ];
}
