import type { ForeignColumn } from '../../base/foreign-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import { listPlaces, type Candidate } from './candidate.ts';

/** Headings, folded, of the product in a bill and of the subject of the rows in any other list. */
const OF_ANY_LIST =
  /^(?:product|item|article|material|part|sku|produkt|artikel|produit|prodotto|producto)(?: (?:id|no|nr|number|code|key))?$/;
/** Columns naming the parts going in: beside one of them, a product is the parent. */
const OF_CHILDREN: readonly ForeignColumn[] = [
  'part-number',
  'maker-part-number',
  'supplier-part-number',
  'description',
  'material',
  'value',
  'substance',
  'level',
  'component-ids',
  'designators',
  'operation',
  'bill',
];
/** Columns about parts, and not about a structure. */
const OF_PARTS: readonly ForeignColumn[] = ['supplier', 'supplier-id', 'location', 'stock', 'site', 'site-id'];

/** `product_id` beside a vendor or a place, and nothing able to name a component: the part that the row is about. */
export function nameLoneParent(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  const [place, other] = listPlaces(chosen, 'parent');
  if (place === undefined || other !== undefined || OF_CHILDREN.some((meaning) => has(chosen, meaning))) return;
  if (!OF_PARTS.some((meaning) => has(chosen, meaning)) || !OF_ANY_LIST.test(foldHeader(header[place] ?? '').text))
    return;
  const isOpen = chosen.some(({ meaning }, at) => {
    const { filled = 0, numbers = 0, countries = 0 } = profiles[at] ?? {};
    return meaning === null && filled > 0 && numbers < 0.5 && countries < 0.5;
  });
  if (!isOpen)
    chosen[place] = { meaning: 'part-number', confidence: 0.8, reason: 'No column names what goes into it.' };
}
