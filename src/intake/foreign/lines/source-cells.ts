import type { FirmRegister } from '../firm-register.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** Cells of a source by canonical column; what is left out is blank. */
export type SourceCells = Partial<Record<(typeof COLUMNS)[number], string>>;

/** The canonical columns of a source, in the order in which they are kept. */
export const COLUMNS = [
  'part_number',
  'site_id',
  'supplier_id',
  'country',
  'share_pct',
  'buyer_site_id',
  'origin_country',
  'lead_time_days',
  'unit_price',
  'currency',
  'capacity_per_day',
  'supplier_part_number',
] as const;

/** Whether the share column writes parts of one: no plain number in it is above 1, and the header does not speak of percent. `60 %` says so itself. */
export function statesSharesOfOne(cells: ForeignCells): boolean {
  if (!cells.has('share') || /%|percent|prozent|pct/i.test(cells.header('share', ''))) return false;
  const shares = cells.table.source.lines.flatMap((line) => cells.amount(line, 'share') ?? []);
  return shares.every(({ value, unit }) => value <= 1 || unit === '%');
}

/** A named site where the supplier has one only and the line names no country; else the supplier and the country. */
export function locate(register: FirmRegister, supplierId: string, country: string): SourceCells {
  const site = country === '' ? register.findOnlySite(supplierId) : null;
  return site === null ? { supplier_id: supplierId, country } : { site_id: site, supplier_id: supplierId };
}
