import { basename } from 'node:path';
import type { FirmSales } from '../../engine/cascade/cascade-network.ts';
import type { FirmShock } from '../../engine/cascade/cascade.ts';
import type { Essentiality } from '../../engine/requirements/firm-network.ts';
import { createProblemLog } from '../../intake/base/problem.ts';
import { readCsv } from '../../intake/reading/read-csv.ts';
import type { Surroundings } from '../command.ts';
import { readInputs } from './read-inputs.ts';
import { Refusal } from '../refusal.ts';

/** Firms named by files, ascending by name, with the rows not taken. */
export type NamedFirms = FirmSales & {
  readonly names: readonly string[];
  /** Name of each sector; null: none, or several. */
  readonly categories: readonly (string | null)[];
  /** Sales of each outside a day; null: the file of firms has no such column. */
  readonly final: readonly number[] | null;
  readonly notes: readonly string[];
};

/** Sectors are numbered from 0 without gaps as a rule; a number beyond this is no sector. */
const MOST_SECTORS = 100_000;

/** Other programs' names of such columns, first our own. */
const TITLES = {
  seller: ['seller', 'supplier', 'from', 'source', 'exporter', 'i'],
  buyer: ['buyer', 'customer', 'client', 'to', 'target', 'importer', 'j'],
  value: ['value', 'weight', 'sales', 'amount', 'volume', 'w', 'w_ij'],
  firm: ['firm', 'id', 'firm_id', 'name', 'node', 'company'],
  sector: ['sector', 'sector_id', 'industry', 'nace'],
  category: ['category'],
  weight: ['weight'],
  final: ['final', 'final_sales', 'final_demand'],
  damage: ['damage', 'share', 'lost'],
  recovery: ['recovery', 'recovery_days'],
  day: ['day', 'start'],
  remaining: ['remaining', 'psi'],
  remainingUp: ['remaining_up', 'psi_up'],
} as const;

type Column = keyof typeof TITLES;

/** Columns of a file in their order without a header. The last of the required ones is a number. */
type Layout = { readonly required: readonly Column[]; readonly optional?: readonly Column[] };

/**
 * Reads `edges` (seller, buyer, value) and, where given, `firms` (firm, sector as a number from 0, perhaps category and weight). Without the
 * second, all firms are of sector 0. Sales of the same two firms add up. A firm selling to itself and a sale of nothing are left out and noted.
 * Refuses, with the row, a value other than a number from 0 on, a firm missing in `firms` or named twice there, and a weight of some firms only.
 */
export async function readFirms(
  { edges, firms }: { edges: string; firms: string | undefined },
  surroundings: Surroundings,
): Promise<NamedFirms> {
  const notes: string[] = [];
  const note = (said: string): number => notes.push(said);
  const sales = await readRows(edges, { required: ['seller', 'buyer', 'value'] }, note, surroundings);
  const listed =
    firms === undefined
      ? null
      : await readRows(
          firms,
          { required: ['firm', 'sector'], optional: ['category', 'weight', 'final'] },
          note,
          surroundings,
        );
  const names = [
    ...new Set(
      listed ? listed.map((row) => row.get('firm')) : sales.flatMap((row) => [row.get('seller'), row.get('buyer')]),
    ),
  ].toSorted();
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const sectors = names.map(() => 0);
  const weights = names.map(() => Number.NaN);
  const final = names.map(() => 0);
  const seen = new Set<string>();
  for (const row of listed ?? []) {
    const name = row.get('firm');
    if (seen.has(name)) throw row.refuse(`names the firm “${name}” a second time`);
    seen.add(name);
    const sector = row.getAmount('sector');
    if (!Number.isInteger(sector) || sector >= MOST_SECTORS)
      throw row.refuse(`has the sector ${sector}, no row number`);
    sectors[rowOf.get(name)!] = sector;
    if (row.get('weight') !== '') weights[rowOf.get(name)!] = row.getAmount('weight');
    if (row.get('final') !== '') final[rowOf.get(name)!] = row.getAmount('final');
  }
  const unweighed = weights.filter((weight) => Number.isNaN(weight)).length;
  if (unweighed > 0 && unweighed < names.length) {
    throw new Refusal(`${firms ?? ''} gives a weight to some firms and none to ${unweighed} others.`);
  }
  const kept: FirmSales['sales'][number][] = [];
  let own = 0;
  let sum = 0;
  for (const row of sales) {
    const [seller, buyer] = (['seller', 'buyer'] as const).map((column) => {
      const firm = rowOf.get(row.get(column));
      if (firm === undefined)
        throw row.refuse(`names the firm “${row.get(column)}”, which ${firms ?? ''} does not list`);
      return firm;
    });
    const value = row.getAmount('value');
    sum += value;
    if (sum === Infinity) throw row.refuse('makes the sales add up to more than a number can hold');
    if (seller === buyer) own += 1;
    else if (value > 0) kept.push({ seller: seller!, buyer: buyer!, value });
  }
  if (own > 0) notes.push(`${own} sales of a firm to itself were left out.`);
  if (sales.length > own + kept.length) notes.push(`${sales.length - own - kept.length} sales of 0 were left out.`);
  if (listed === null) notes.push('No sectors were given, so all firms count as one sector and replace each other.');
  return {
    names,
    sectors,
    categories: nameSectors(listed ?? [], sectors),
    sales: kept,
    weights: unweighed === 0 && names.length > 0 ? weights : null,
    final: listed?.some((row) => row.get('final') !== '') === true ? final : null,
    notes,
  };
}

/** By sector, the category of all of its firms. */
function nameSectors(listed: readonly FirmRow[], sectors: readonly number[]): (string | null)[] {
  const names = Array.from({ length: sectors.reduce((most, sector) => Math.max(most, sector + 1), 0) }, () => '');
  const isMixed = names.map(() => false);
  for (const row of listed) {
    const [sector, category] = [row.getAmount('sector'), row.get('category')];
    if (names[sector] !== '' && names[sector] !== category) isMixed[sector] = true;
    names[sector] = category;
  }
  return names.map((name, sector) => (name === '' || isMixed[sector] === true ? null : name));
}

/** Reads a square matrix of 0, 1 and 2 without a header; row: selling sector, column: buying sector. Refuses anything else, and one too small for `sectorCount` sectors. */
export async function readEssentiality(
  path: string,
  sectorCount: number,
  surroundings: Surroundings,
): Promise<Essentiality[][]> {
  const rows = (await readCells(path, surroundings)).filter(({ cells }) => cells.length > 0);
  return rows.map(({ row, cells }) => {
    if (cells.length !== rows.length) {
      throw new Refusal(
        `${path} is not square: row ${row} has ${cells.length} cells, and there are ${rows.length} rows.`,
      );
    }
    if (rows.length < sectorCount) {
      throw new Refusal(`${path} has ${rows.length} sectors, but the firms have sectors up to ${sectorCount - 1}.`);
    }
    return cells.map((cell) => {
      if (cell === '0' || cell === '1' || cell === '2') return Number(cell) as Essentiality;
      throw new Refusal(`${path}, row ${row} has the cell “${cell}” where 0, 1 or 2 is expected.`);
    });
  });
}

/**
 * Reads a shock: `firm`, and as `remaining` its remaining share of production, 0 to 1; `remaining_up`, where there is such a column, counts for
 * its suppliers. Refuses unknown firms, firms named twice, and no firm at all.
 */
export async function readShock(
  path: string,
  names: readonly string[],
  surroundings: Surroundings,
): Promise<{ shocks: FirmShock[]; notes: string[] }> {
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const shocks = new Map<number, FirmShock>();
  const notes: string[] = [];
  const note = (said: string): number => notes.push(said);
  for (const row of await readRows(
    path,
    { required: ['firm', 'remaining'], optional: ['remainingUp'] },
    note,
    surroundings,
  )) {
    const firm = rowOf.get(row.get('firm'));
    if (firm === undefined) throw row.refuse(`names the firm “${row.get('firm')}”, which is not in the network`);
    if (shocks.has(firm)) throw row.refuse(`names the firm “${row.get('firm')}” a second time`);
    const down = row.getAmount('remaining');
    const up = row.get('remainingUp') === '' ? down : row.getAmount('remainingUp');
    const most = Math.max(down, up);
    if (most > 1) throw row.refuse(`leaves ${most}; what remains is a share from 0 to 1`);
    shocks.set(firm, { firm, down, up });
  }
  if (shocks.size === 0) throw new Refusal(`${path} names no firm.`);
  return { shocks: [...shocks.values()].toSorted((one, other) => one.firm - other.firm), notes };
}

/** A damage of a file: lost share of capacity on a day, and days of its return; null: never. */
export type FirmDamageRow = {
  readonly firm: number;
  readonly damage: number;
  readonly recoveryDays: number | null;
  readonly day: number;
};

/**
 * Reads damages: `firm`, as `damage` the lost share of its capacity, perhaps `recovery` in days (blank or never: for good) and `day` (blank: 0).
 * A firm may be struck several times, on different days. Refuses unknown firms, shares outside 0 to 1, fractions of days, and no firm at all.
 */
export async function readDamages(
  path: string,
  names: readonly string[],
  surroundings: Surroundings,
): Promise<FirmDamageRow[]> {
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const layout = { required: ['firm', 'damage'], optional: ['recovery', 'day'] } as const;
  const struck = new Set<string>();
  const damages = (await readRows(path, layout, () => {}, surroundings)).map((row) => {
    const firm = rowOf.get(row.get('firm'));
    if (firm === undefined) throw row.refuse(`names the firm “${row.get('firm')}”, which is not in the network`);
    const damage = row.getAmount('damage');
    if (damage > 1) throw row.refuse(`damages ${damage} of the firm; a damage is a share from 0 to 1`);
    const readDays = (column: 'recovery' | 'day', least: number): number => {
      const days = row.getAmount(column);
      if (Number.isInteger(days) && days >= least) return days;
      throw row.refuse(`has ${days} as ${column}, where a whole number of days from ${least} on is expected`);
    };
    const isForGood = row.get('recovery') === '' || row.get('recovery').toLowerCase() === 'never';
    const day = row.get('day') === '' ? 0 : readDays('day', 0);
    if (struck.has(`${firm} ${day}`))
      throw row.refuse(`strikes the firm “${row.get('firm')}” a second time on day ${day}`);
    struck.add(`${firm} ${day}`);
    return { firm, damage, recoveryDays: isForGood ? null : readDays('recovery', 1), day };
  });
  if (damages.length === 0) throw new Refusal(`${path} names no firm.`);
  return damages;
}

type FirmRow = {
  /** Text of a column; empty if the table or the row lacks it. */
  readonly get: (column: Column) => string;
  /** A number from 0 on, with a decimal point. */
  readonly getAmount: (column: Column) => number;
  readonly refuse: (what: string) => Refusal;
};

/**
 * Rows below the header, with columns in any order among others. A file with a number in its first row where one belongs, and without a column's
 * name there, has no header: its columns are taken in the order of the layout, and a note says so. Blank rows are passed over.
 */
async function readRows(
  path: string,
  { required, optional = [] }: Layout,
  note: (said: string) => void,
  surroundings: Surroundings,
): Promise<FirmRow[]> {
  const filled = (await readCells(path, surroundings)).filter(({ cells }) => cells.length > 0);
  const titles = filled[0]?.cells.map((title) => title.toLowerCase()) ?? [];
  const order = [...required, ...optional];
  const places = new Map(order.map((column) => [column, findTitle(titles, column)]));
  const missing = required.filter((column) => places.get(column) === -1);
  const headless = missing.length === required.length && isAmount(titles[required.length - 1] ?? '');
  if (headless) {
    for (const [index, column] of order.entries()) places.set(column, index);
    note(`${path} has no header, so its columns were read in the order ${required.join(', ')}.`);
  } else if (missing.length > 0) {
    throw new Refusal(`${path} has no column ${missing.join(', ')} in its first row.`);
  }
  return filled.slice(headless ? 0 : 1).map(({ row, cells }) => {
    const get = (column: Column): string => cells[places.get(column) ?? -1] ?? '';
    const refuse = (what: string): Refusal => new Refusal(`${path}, row ${row} ${what}.`);
    for (const column of required) if (get(column) === '') throw refuse(`has nothing in the column ${column}`);
    const getAmount = (column: Column): number => {
      if (isAmount(get(column))) return Number(get(column));
      throw refuse(`has “${get(column)}” as ${column}, where a number from 0 on is expected`);
    };
    return { get, getAmount, refuse };
  });
}

/** Place of the first title of a column, -1 if there is none. */
function findTitle(titles: readonly string[], column: Column): number {
  for (const title of TITLES[column]) if (titles.includes(title)) return titles.indexOf(title);
  return -1;
}

function isAmount(text: string): boolean {
  return /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));
}

async function readCells(path: string, surroundings: Surroundings): Promise<{ row: number; cells: string[] }[]> {
  const [file, second] = await readInputs([path], surroundings);
  if (file === undefined || second !== undefined) throw new Refusal(`${path} is a folder; one file is expected.`);
  const log = createProblemLog();
  const { rows } = readCsv(basename(path), file.bytes, log);
  const broken = log.problems.find(({ severity }) => severity === 'error');
  if (broken) throw new Refusal(`${path}${broken.row === null ? '' : `, row ${broken.row}`}: ${broken.message}`);
  return rows.map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }));
}
