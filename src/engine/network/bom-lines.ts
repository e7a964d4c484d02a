import type { Dataset } from '../../domain/dataset.ts';
import type { BomLines, PartTable } from './network-tables.ts';
import { groupRowsByOwner } from './rows-by-owner.ts';

/** Indexes the lines; those below a part without a record are in none. */
export function indexBomLines({ bom }: Pick<Dataset, 'bom'>, { parts, rowOf }: PartTable): BomLines {
  const count = parts.length;
  const childOf = new Int32Array(bom.length).fill(-1);
  const parentOf = new Int32Array(bom.length).fill(-1);
  const isChild = new Uint8Array(count);
  for (let line = 0; line < bom.length; line++) {
    const { parent, child } = bom[line]!;
    const childRow = rowOf.get(child);
    if (childRow !== undefined) isChild[childRow] = 1;
    const parentRow = rowOf.get(parent);
    if (parentRow === undefined) continue;
    if (childRow === undefined) throw new Error(`The BOM names the part "${child}", which is not in the dataset.`);
    childOf[line] = childRow;
    parentOf[line] = parentRow;
  }
  const { start, rows: lines } = groupRowsByOwner(parentOf, count);
  const compare = (a: number, b: number): number =>
    childOf[a]! - childOf[b]! || bom[a]!.quantity - bom[b]!.quantity || a - b;
  for (let part = 0; part < count; part++) {
    if (start[part + 1]! - start[part]! > 1) lines.subarray(start[part], start[part + 1]).sort(compare);
  }
  const none = new Int32Array();
  return { below: (part) => (part < count ? lines.subarray(start[part], start[part + 1]) : none), childOf, isChild };
}
