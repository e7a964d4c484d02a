import { z } from 'zod';

/** What a register says that a licence is for: entries of the control lists that its cells may mean, parts, and the unit of its quantities. */
const licenceGoods = z.object({
  items: z.array(z.string()),
  parts: z.array(z.string()),
  /** '' where the register does not say. */
  unit: z.string(),
  /** What a list of write-offs says to be left of the licence of that number; absent in a register. */
  left: z.number().optional(),
});
export type LicenceGoods = z.infer<typeof licenceGoods>;

const MARK = '{"items":';

/** The goods of a licence in one cell, in place of the entry that is told from them once the facts of the parts are settled. */
export function writeLicenceGoods({ items, parts, unit, left }: LicenceGoods): string {
  return JSON.stringify({ items, parts, unit, left });
}

/** The goods that `writeLicenceGoods` wrote; null: the cell names an entry, or somebody else wrote what looks like them. */
export function readLicenceGoods(cell: string): LicenceGoods | null {
  if (!cell.startsWith(MARK)) return null;
  try {
    return licenceGoods.safeParse(JSON.parse(cell)).data ?? null;
  } catch {
    return null;
  }
}
