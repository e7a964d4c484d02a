import type { Money, Share } from '../../domain/units.ts';
import type { Essentiality } from '../requirements/firm-network.ts';
import type { ProductionFunction } from './ranking-report.ts';

/** Firms paying each other, as records; rows of `sectors` are firms. */
export type FirmSales = {
  /** Sector of each firm, a row of the essentiality matrix. */
  readonly sectors: readonly number[];
  /** Payments of `buyer` to `seller` in a period; several rows of a pair add up. Values above 0, no firm sells to itself. */
  readonly sales: readonly { readonly seller: number; readonly buyer: number; readonly value: Money }[];
  /** Weight of each firm in the index, in any unit; null: its sales. */
  readonly weights: readonly number[] | null;
};

/**
 * Firms as columns, with the impact of each sale in both directions. A cell is one indispensable unit: (buyer, essential sector), or all
 * non-essential inputs of a buyer.
 */
export type CascadeNetwork = {
  readonly firmCount: number;
  readonly sectorCount: number;
  /** Buyer of each cell. */
  readonly cellFirm: Int32Array;
  readonly firmSector: Int32Array;
  /** All sales of each firm. */
  readonly firmSales: Float64Array;
  /** Sums to 1, or all 0 if there is nothing to weigh by. */
  readonly firmWeight: Float64Array;
  /** Customers of firm i with a share in its loss are rows customerStart[i] to customerStart[i + 1] - 1. */
  readonly customerStart: Int32Array;
  readonly customer: Int32Array;
  readonly customerCell: Int32Array;
  /** The sale's share of the cell. */
  readonly customerImpact: Float64Array;
  /** Suppliers of firm j are rows supplierStart[j] to supplierStart[j + 1] - 1. */
  readonly supplierStart: Int32Array;
  readonly supplier: Int32Array;
  /** Share of the supplier's sales. */
  readonly supplierImpact: Float64Array;
};

/**
 * Returns the columns of a firm network. An essential input counts by its share of the buyer's purchases from its sector, a non-essential one by
 * its share of all purchases, a negligible one not at all, though it stays part of all purchases. `essentiality` (row: selling sector) is read
 * for `gl` only. The order of sales changes no digit.
 */
export function buildCascadeNetwork(
  { sectors, sales, weights }: FirmSales,
  production: ProductionFunction,
  essentiality: readonly (readonly Essentiality[])[] | null,
): CascadeNetwork {
  const firmCount = sectors.length;
  const merged = mergeSales(sales);
  const bought = new Float64Array(firmCount);
  const firmSales = new Float64Array(firmCount);
  const boughtOfSector = new Map<number, number>();
  const sectorCount = sectors.reduce((most, sector) => Math.max(most, sector + 1), 0);
  const getPair = (buyer: number, sector: number): number => buyer * sectorCount + sector;
  for (const { seller, buyer, value } of merged) {
    firmSales[seller]! += value;
    bought[buyer]! += value;
    const pair = getPair(buyer, sectors[seller]!);
    boughtOfSector.set(pair, (boughtOfSector.get(pair) ?? 0) + value);
  }

  // The first cells are the firms' non-essential inputs; cells of essential sectors follow as they are met.
  const cellFirm = Array.from({ length: firmCount }, (_, firm) => firm);
  const cellOfPair = new Map<number, number>();
  const felt: { seller: number; buyer: number; cell: number; impact: Share }[] = [];
  for (const { seller, buyer, value } of merged) {
    const from = sectors[seller]!;
    const need = getNeed(production, essentiality, from, sectors[buyer]!);
    if (need === 0) continue;
    const pair = getPair(buyer, from);
    if (need === 2 && !cellOfPair.has(pair)) cellOfPair.set(pair, cellFirm.push(buyer) - 1);
    felt.push({
      seller,
      buyer,
      cell: need === 2 ? cellOfPair.get(pair)! : buyer,
      impact: value / (need === 2 ? boughtOfSector.get(pair)! : bought[buyer]!),
    });
  }
  const byBuyer = merged.toSorted((one, other) => one.buyer - other.buyer || one.seller - other.seller);
  return {
    firmCount,
    sectorCount,
    cellFirm: Int32Array.from(cellFirm),
    firmSector: Int32Array.from(sectors),
    firmSales,
    firmWeight: scaleToOne(weights ?? firmSales),
    customerStart: countStarts(
      firmCount,
      felt.map(({ seller }) => seller),
    ),
    customer: Int32Array.from(felt, ({ buyer }) => buyer),
    customerCell: Int32Array.from(felt, ({ cell }) => cell),
    customerImpact: Float64Array.from(felt, ({ impact }) => impact),
    supplierStart: countStarts(
      firmCount,
      byBuyer.map(({ buyer }) => buyer),
    ),
    supplier: Int32Array.from(byBuyer, ({ seller }) => seller),
    supplierImpact: Float64Array.from(byBuyer, ({ seller, value }) => value / firmSales[seller]!),
  };
}

/** One row per pair, by seller and buyer; values of a pair are added in ascending order. */
function mergeSales(sales: FirmSales['sales']): { seller: number; buyer: number; value: Money }[] {
  const merged: { seller: number; buyer: number; value: Money }[] = [];
  const sorted = sales.toSorted((a, b) => a.seller - b.seller || a.buyer - b.buyer || a.value - b.value);
  for (const { seller, buyer, value } of sorted) {
    const last = merged.at(-1);
    if (last?.seller === seller && last.buyer === buyer) last.value += value;
    else merged.push({ seller, buyer, value });
  }
  return merged;
}

function getNeed(
  production: ProductionFunction,
  essentiality: readonly (readonly Essentiality[])[] | null,
  from: number,
  to: number,
): Essentiality {
  if (production === 'linear') return 1;
  if (production === 'leontief') return 2;
  const need = essentiality?.[from]?.[to];
  if (need === undefined) throw new Error(`The essentiality of sector ${from} for sector ${to} is not given.`);
  return need;
}

function scaleToOne(weights: ArrayLike<number>): Float64Array {
  const scaled = Float64Array.from(weights);
  const sum = scaled.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? scaled.map((weight) => weight / sum) : scaled.fill(0);
}

/** Begin of each firm's rows among rows sorted by firm. */
function countStarts(firmCount: number, firms: readonly number[]): Int32Array {
  const starts = new Int32Array(firmCount + 1);
  for (const firm of firms) starts[firm + 1]! += 1;
  for (let firm = 0; firm < firmCount; firm++) starts[firm + 1]! += starts[firm]!;
  return starts;
}
