import { basename } from 'node:path';
import type { FirmSales } from '../engine/cascade/cascade-network.ts';
import type { FirmShock } from '../engine/cascade/cascade.ts';
import type { Essentiality } from '../engine/requirements/firm-network.ts';
import { createProblemLog } from '../intake/problem.ts';
import { readCsv } from '../intake/read-csv.ts';
import type { Surroundings } from './command.ts';
import { readInputs } from './read-inputs.ts';
import { Refusal } from './refusal.ts';

/** Firms that files name, ascending by name, with what could not be taken from the files. */
export type NamedFirms = FirmSales & { readonly names: readonly string[]; readonly notes: readonly string[] };

/** Sectors are numbered from 0 without gaps as a rule; a number beyond this is no sector. */
const MOST_SECTORS = 100_000;

/**
 * Reads `edges` (seller, buyer, value) and, where given, `firms` (firm, sector as a number from 0, perhaps weight). Without the second,
 * all firms are of sector 0. A firm that sells to itself and a sale of nothing are left out and noted. Refuses, with the row, a value
 * that is no number from 0 on, a firm that `firms` lacks or names twice, and a weight that only some firms have.
 */
export async function readFirms(
  { edges, firms }: { edges: string; firms: string | undefined },
  surroundings: Surroundings,
): Promise<NamedFirms> {
  const sales = await readRows(edges, ['seller', 'buyer', 'value'], surroundings);
  const listed = firms === undefined ? null : await readRows(firms, ['firm', 'sector'], surroundings);
  const names = [
    ...new Set(
      listed ? listed.map((row) => row.get('firm')) : sales.flatMap((row) => [row.get('seller'), row.get('buyer')]),
    ),
  ].toSorted();
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const sectors = names.map(() => 0);
  const weights = names.map(() => Number.NaN);
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
  }
  const unweighed = weights.filter((weight) => Number.isNaN(weight)).length;
  if (unweighed > 0 && unweighed < names.length) {
    throw new Refusal(`${firms ?? ''} gives a weight to some firms and none to ${unweighed} others.`);
  }
  const kept: FirmSales['sales'][number][] = [];
  let own = 0;
  for (const row of sales) {
    const [seller, buyer] = ['seller', 'buyer'].map((column) => {
      const firm = rowOf.get(row.get(column));
      if (firm === undefined)
        throw row.refuse(`names the firm “${row.get(column)}”, which ${firms ?? ''} does not list`);
      return firm;
    });
    const value = row.getAmount('value');
    if (seller === buyer) own += 1;
    else if (value > 0) kept.push({ seller: seller!, buyer: buyer!, value });
  }
  const notes = [];
  if (own > 0) notes.push(`${own} sales of a firm to itself were left out.`);
  if (sales.length > own + kept.length) notes.push(`${sales.length - own - kept.length} sales of 0 were left out.`);
  if (listed === null) notes.push('No sectors were given, so all firms count as one sector and replace each other.');
  return { names, sectors, sales: kept, weights: unweighed === 0 && names.length > 0 ? weights : null, notes };
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

/** Reads a shock: `firm`, and as `remaining` the share of its production that it keeps, 0 to 1. Refuses unknown firms, firms named twice, and no firm at all. */
export async function readShock(
  path: string,
  names: readonly string[],
  surroundings: Surroundings,
): Promise<FirmShock[]> {
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const shocks = new Map<number, FirmShock>();
  for (const row of await readRows(path, ['firm', 'remaining'], surroundings)) {
    const firm = rowOf.get(row.get('firm'));
    if (firm === undefined) throw row.refuse(`names the firm “${row.get('firm')}”, which is not in the network`);
    if (shocks.has(firm)) throw row.refuse(`names the firm “${row.get('firm')}” a second time`);
    const remaining = row.getAmount('remaining');
    if (remaining > 1) throw row.refuse(`leaves ${remaining}; what remains is a share from 0 to 1`);
    shocks.set(firm, { firm, down: remaining, up: remaining });
  }
  if (shocks.size === 0) throw new Refusal(`${path} names no firm.`);
  return [...shocks.values()].toSorted((one, other) => one.firm - other.firm);
}

type FirmRow = {
  /** Text of a column; empty where the table or the row lacks it. */
  readonly get: (column: string) => string;
  /** A number from 0 on, with a decimal point. */
  readonly getAmount: (column: string) => number;
  readonly refuse: (what: string) => Refusal;
};

/** Rows below the header, which must name the columns; in any order, more may stand beside them. Blank rows are passed over. */
async function readRows(path: string, required: readonly string[], surroundings: Surroundings): Promise<FirmRow[]> {
  const [header, ...rows] = await readCells(path, surroundings);
  const titles = header?.cells.map((title) => title.toLowerCase()) ?? [];
  const missing = required.filter((column) => !titles.includes(column));
  if (missing.length > 0) throw new Refusal(`${path} has no column ${missing.join(', ')} in its first row.`);
  return rows
    .filter(({ cells }) => cells.length > 0)
    .map(({ row, cells }) => {
      const get = (column: string): string => cells[titles.indexOf(column)] ?? '';
      const refuse = (what: string): Refusal => new Refusal(`${path}, row ${row} ${what}.`);
      for (const column of required) if (get(column) === '') throw refuse(`has nothing in the column ${column}`);
      const getAmount = (column: string): number => {
        const value = /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(get(column)) ? Number(get(column)) : Number.NaN;
        if (Number.isFinite(value)) return value;
        throw refuse(`has “${get(column)}” as ${column}, where a number from 0 on is expected`);
      };
      return { get, getAmount, refuse };
    });
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
