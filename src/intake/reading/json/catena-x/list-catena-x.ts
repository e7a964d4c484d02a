import { isRecord, type JsonRecord } from '../flatten-records.ts';
import { addDemands, findWhyNoDemand, hasDemands, writeDemands, type Demands } from './list-demands.ts';
import { addStock, isStockOfSupplier, type Stock } from './list-stocks.ts';
import { findUnreadAspect, findWhyNotValid, listLinesNotValid, type Unread } from './list-unread.ts';
import { foldId, listRecords, readQuantity, readRecord, readText, walkRecords } from './walk-records.ts';

/** Tables by name, each with a header in the words of the canonical tables. */
export type NamedRows = readonly (readonly [table: string, rows: string[][]])[];

type Line = { readonly parent: string; readonly child: string; readonly quantity: unknown; readonly partner: string };
type Named = { number: string; name: string };

/**
 * The tables of a Catena-X file, bare or as a query service wraps it: assemblies and what goes into them (SingleLevelBom, SingleLevelUsage, whose
 * lines are turned round, `relationships`), names of parts, stocks (ItemStock, but for what is blocked), days of supply and what customers are to take, by day. What does not count on the day `today` or lies at the supplier's, and aspects that no
 * table holds, stand in a list of their own, so that they are named as not read. A part goes by the number
 * of its maker where one thing of the file bears it, else by its id, since one number stands for many built pieces. Null where none of it is there.
 */
export function listCatenaX(content: unknown, today: string | null): NamedRows | null {
  const known = new Map<string, Named>();
  const lines: Line[] = [];
  const stocks = new Map<string, Stock>();
  const demanded: [id: string, record: JsonRecord][] = [];
  const unread: Unread[] = [];
  const wrapped = new Set<JsonRecord>();
  for (const record of walkRecords(content)) {
    if (isRecord(record['payload'])) wrapped.add(record['payload']);
    const aspect = findUnreadAspect(record, wrapped);
    if (aspect !== null) unread.push(aspect);
    const id = readId(record);
    if (id === '') continue;
    describePart(known, id, record);
    if (hasDemands(record)) demanded.push([id, record]);
    lines.push(...listLines(id, record, today));
    unread.push(...listLinesNotValid(id, record, today));
    if (isStockOfSupplier(record)) {
      unread.push(['stock', id, 'direction OUTBOUND', 'it lies with the supplier']);
      continue;
    }
    const stock = addStock(stocks.get(id), record, today);
    if (stock !== null) stocks.set(id, stock);
  }
  for (const { parent, child } of lines)
    for (const id of [parent, child]) known.set(id, known.get(id) ?? { number: '', name: '' });
  const demands = new Map<string, Demands>();
  const children = new Set(lines.map(({ child }) => child));
  const seen = new Set<string>();
  for (const [id, record] of demanded) {
    const text = JSON.stringify(record);
    if (seen.has(text)) {
      unread.push(['demand', id, 'demandSeries', 'the same is said before']);
      continue;
    }
    seen.add(text);
    const why = findWhyNoDemand(id, record, children, demands.get(id));
    const added = why === null ? addDemands(demands.get(id), record) : null;
    if (why !== null) unread.push(why);
    if (added !== null) demands.set(id, added);
  }
  const isNamed = [...known.values()].some(({ number }) => number !== '');
  if (lines.length === 0 && stocks.size === 0 && demands.size === 0 && !isNamed) return null;
  for (const id of [...stocks.keys(), ...demands.keys()]) known.set(id, known.get(id) ?? { number: '', name: '' });
  const write = chooseNumbers(known);
  for (const id of demands.keys())
    if (write(id) === id && demands.delete(id))
      unread.push(['demand', id, 'demandSeries', 'no number names the thing']);
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
    ['demand', writeDemands(demands, write)],
    ['not-read', unread.length === 0 ? [] : [['aspect', 'thing', 'stated', 'why'], ...unread.map((each) => [...each])]],
  ];
}

function readId(record: JsonRecord): string {
  return foldId(
    readText(record['catenaXId']) || readText(record['globalAssetId']) || readText(record['materialGlobalAssetId']),
  );
}

function describePart(known: Map<string, Named>, id: string, record: JsonRecord): void {
  const type = readRecord(record['partTypeInformation']);
  // Who is to deliver calls what is demanded of it by its own number.
  const ofDemand = hasDemands(record) ? record : {};
  const number = readText(type['manufacturerPartId']) || readText(ofDemand['materialNumberSupplier']);
  const name = readText(type['nameAtManufacturer']) || readText(ofDemand['materialDescriptionCustomer']);
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
function listLines(id: string, record: JsonRecord, today: string | null): Line[] {
  const lines: Line[] = [];
  for (const name of ['childItems', 'childParts'] as const)
    for (const child of listRecords(record[name])) {
      if (findWhyNotValid(child, today) !== null) continue;
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
      if (parentId !== '' && findWhyNotValid(parent, today) === null)
        lines.push({ parent: parentId, child: id, quantity: parent['quantity'], partner: '' });
    }
  const linked = readRecord(record['linkedItem']);
  const child = foldId(readText(linked['childCatenaXId']) || readText(linked['childGlobalAssetId']));
  if (child !== '') lines.push({ parent: id, child, quantity: linked['quantity'], partner: readText(record['bpn']) });
  return lines;
}
