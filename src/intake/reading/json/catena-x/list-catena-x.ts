import type { JsonRecord } from '../flatten-records.ts';
import { foldId, listRecords, readRecord, readText, readUnit, walkRecords } from './walk-records.ts';

/** Tables by name, each with a header in the words of the canonical tables. */
export type NamedRows = readonly (readonly [table: string, rows: string[][]])[];

type Line = { readonly parent: string; readonly child: string; readonly quantity: unknown; readonly partner: string };
type Named = { number: string; name: string };

/**
 * The tables of a Catena-X file, bare or as a query service wraps it: assemblies and what goes into them (SingleLevelBom, SingleLevelUsage, whose
 * lines are turned round, `relationships`), names of parts, stocks (ItemStock, but for what is blocked) and days of supply. A part goes by the number
 * of its maker where one thing of the file bears it, else by its id, since one number stands for many built pieces. Null where none of it is there.
 */
export function listCatenaX(content: unknown): NamedRows | null {
  const known = new Map<string, Named>();
  const lines: Line[] = [];
  const stocks = new Map<string, { quantity: number | null; days: number | null }>();
  for (const record of walkRecords(content)) {
    const id = readId(record);
    if (id === '') continue;
    describePart(known, id, record);
    lines.push(...listLines(id, record));
    addStock(stocks, id, record);
  }
  for (const { parent, child } of lines)
    for (const id of [parent, child]) known.set(id, known.get(id) ?? { number: '', name: '' });
  const isNamed = [...known.values()].some(({ number }) => number !== '');
  if (lines.length === 0 && stocks.size === 0 && !isNamed) return null;
  for (const id of stocks.keys()) known.set(id, known.get(id) ?? { number: '', name: '' });
  const write = chooseNumbers(known);
  const sourcing = new Map(
    lines.flatMap(({ child, partner }) =>
      partner === '' ? [] : [[`${child} ${partner}`, [write(child), partner]] as [string, string[]]],
    ),
  );
  const own = lines.filter(({ parent, child }) => parent !== child);
  return [
    [
      'parts',
      [
        ['part_number', 'description'],
        ...Array.from(known, ([id, { number, name }]) => [write(id), describe(write(id), name, number)]),
      ],
    ],
    [
      'bom',
      own.length === 0
        ? []
        : [
            ['parent', 'child', 'quantity', 'unit'],
            ...own.map((line) => [write(line.parent), write(line.child), ...readQuantity(line.quantity)]),
          ],
    ],
    ['sourcing', sourcing.size === 0 ? [] : [['part_number', 'supplier_id'], ...sourcing.values()]],
    [
      'inventory',
      stocks.size === 0
        ? []
        : [
            ['part_number', 'quantity', 'days_of_cover'],
            ...Array.from(stocks, ([id, { quantity, days }]) => [
              write(id),
              quantity === null ? '' : String(quantity),
              days === null ? '' : String(days),
            ]),
          ],
    ],
  ];
}

function readId(record: JsonRecord): string {
  return foldId(
    readText(record['catenaXId']) || readText(record['globalAssetId']) || readText(record['materialGlobalAssetId']),
  );
}

function describePart(known: Map<string, Named>, id: string, { partTypeInformation }: JsonRecord): void {
  const type = readRecord(partTypeInformation);
  const number = readText(type['manufacturerPartId']);
  const name = readText(type['nameAtManufacturer']);
  const before = known.get(id) ?? { number: '', name: '' };
  if (number !== '' || name !== '') known.set(id, { number: before.number || number, name: before.name || name });
}

/** Numbers where one id alone bears them, ids elsewhere. */
function chooseNumbers(known: ReadonlyMap<string, Named>): (id: string) => string {
  const bearers = new Map<string, number>();
  for (const { number } of known.values()) bearers.set(number, (bearers.get(number) ?? 0) + 1);
  return (id) => {
    const number = known.get(id)?.number ?? '';
    return number !== '' && bearers.get(number) === 1 ? number : id;
  };
}

function describe(written: string, name: string, number: string): string {
  return [name, number].filter((text) => text !== '' && text !== written).join(' ');
}

/** The lines of an assembly, of what uses a part, and of an answer of a query service. */
function listLines(id: string, record: JsonRecord): Line[] {
  const lines: Line[] = [];
  for (const name of ['childItems', 'childParts'] as const)
    for (const child of listRecords(record[name])) {
      const childId = readId(child);
      if (childId !== '')
        lines.push({
          parent: id,
          child: childId,
          quantity: child['quantity'],
          partner: readText(child['businessPartner']),
        });
    }
  for (const name of ['parentItems', 'parentParts'] as const)
    for (const parent of listRecords(record[name])) {
      const parentId = readId(parent);
      if (parentId !== '') lines.push({ parent: parentId, child: id, quantity: parent['quantity'], partner: '' });
    }
  const linked = readRecord(record['linkedItem']);
  const child = foldId(readText(linked['childCatenaXId']) || readText(linked['childGlobalAssetId']));
  if (child !== '') lines.push({ parent: id, child, quantity: linked['quantity'], partner: readText(record['bpn']) });
  return lines;
}

function addStock(
  stocks: Map<string, { quantity: number | null; days: number | null }>,
  id: string,
  record: JsonRecord,
): void {
  const free = listRecords(record['positions'])
    .flatMap((position) => listRecords(position['allocatedStocks']))
    .filter((stock) => stock['isBlocked'] !== true)
    .map((stock) => Number(readQuantity(stock['quantityOnAllocatedStock'])[0] || Number.NaN));
  const days = listRecords(record['allocatedDaysOfSupply'])
    .flatMap((place) => listRecords(place['amountOfAllocatedDaysOfSupply']))
    .toSorted((a, b) => (readText(a['date']) < readText(b['date']) ? 1 : -1))
    .map((each) => Number(readText(each['daysOfSupply']) || Number.NaN))[0];
  const before = stocks.get(id) ?? { quantity: null, days: null };
  const sum = free.filter(Number.isFinite).reduce((total, each) => total + each, 0);
  const quantity = free.length === 0 ? before.quantity : (before.quantity ?? 0) + sum;
  const next = { quantity, days: days !== undefined && Number.isFinite(days) ? days : before.days };
  if (next.quantity !== null || next.days !== null) stocks.set(id, next);
}

/** Figure and unit of `{ value, unit }`, or of `{ quantityNumber, measurementUnit }` in the older models; blank where not stated. */
function readQuantity(quantity: unknown): [figure: string, unit: string] {
  const record = readRecord(quantity);
  return [readText(record['value'] ?? record['quantityNumber']), readUnit(record['unit'] ?? record['measurementUnit'])];
}
