/** What a register says that a licence is for: entries of the control lists that its cells may mean, parts, and the unit of its quantities. */
export type LicenceGoods = {
  readonly items: readonly string[];
  readonly parts: readonly string[];
  /** '' where the register does not say. */
  readonly unit: string;
};

const MARK = '{"items":';

/** The goods of a licence in one cell, in place of the entry that is told from them once the facts of the parts are settled. */
export function writeLicenceGoods({ items, parts, unit }: LicenceGoods): string {
  return JSON.stringify({ items, parts, unit });
}

/** The goods that `writeLicenceGoods` wrote; null: the cell names an entry. */
export function readLicenceGoods(cell: string): LicenceGoods | null {
  return cell.startsWith(MARK) ? (JSON.parse(cell) as LicenceGoods) : null;
}
