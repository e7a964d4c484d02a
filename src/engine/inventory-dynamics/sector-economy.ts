const DAYS_PER_YEAR = 365;
/** Years of value added in capital where nothing is given. */
const CAPITAL_YEARS = 4;

/** An input-output table; a place is one sector of one region, and money is in one unit a day. */
export type SectorTable = {
  /** Sector of each place; places of one sector supply the same input. */
  readonly sectors: readonly number[];
  /** Sales of a place to a place in a day. */
  readonly sales: readonly { readonly from: number; readonly to: number; readonly amount: number }[];
  /** Final demand for each place's output in a day. */
  readonly finalDemand: readonly number[];
  /** Capital of each place; null: four years of value added. */
  readonly capital: readonly number[] | null;
};

/** How sectors hold stock and stretch. */
export type SectorRules = {
  /** Target days of each sector's product at its users; `Infinity`: it never runs out. */
  readonly stockDays: readonly number[];
  /** Share of the target stock; production falls below it (psi). */
  readonly criticalShare: number;
  readonly reorderDays: number;
  /** Most production over capacity, and the days of getting there. */
  readonly overproduction: { readonly most: number; readonly days: number };
};

/** The table as columns; matrices hold a row per seller or sector and a column per place. */
export type SectorEconomy = {
  readonly places: number;
  readonly sectorCount: number;
  readonly sectors: Int32Array;
  readonly sales: Float64Array;
  readonly output: Float64Array;
  /** Input of each sector per unit of output. */
  readonly technology: Float64Array;
  readonly capital: Float64Array;
  readonly valueAddedShare: Float64Array;
  readonly finalDemand: Float64Array;
};

/** Returns the columns of a table; places with the same pair several times add up. */
export function buildSectorEconomy(table: SectorTable): SectorEconomy {
  const places = table.sectors.length;
  const sectorCount = table.sectors.reduce((most, sector) => Math.max(most, sector + 1), 0);
  const sales = new Float64Array(places * places);
  const output = Float64Array.from(table.finalDemand);
  const inputs = new Float64Array(sectorCount * places);
  for (const { from, to, amount } of table.sales) {
    sales[from * places + to]! += amount;
    output[from]! += amount;
    inputs[table.sectors[from]! * places + to]! += amount;
  }
  const technology = inputs.map((amount, at) => (output[at % places]! > 0 ? amount / output[at % places]! : 0));
  const valueAddedShare = output.map((made, place) => {
    let share = made > 0 ? 1 : 0;
    for (let sector = 0; sector < sectorCount; sector++) share -= technology[sector * places + place]!;
    return share;
  });
  const capital = table.capital
    ? Float64Array.from(table.capital)
    : output.map((made, place) => CAPITAL_YEARS * DAYS_PER_YEAR * made * valueAddedShare[place]!);
  return {
    places,
    sectorCount,
    sectors: Int32Array.from(table.sectors),
    sales,
    output,
    technology,
    capital,
    valueAddedShare,
    finalDemand: Float64Array.from(table.finalDemand),
  };
}
