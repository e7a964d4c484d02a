import type { ForeignColumn } from '../../base/foreign-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import { type Candidate, listPlaces } from '../bills/candidate.ts';

/** A code or number of anything, folded. */
const OF_ANYTHING =
  /^(?:code|codigo|codice|cod|kod|kodas|koodi|id|no|nr|num|number|numero|numer|nummer|cislo|szam|код|номер|编码|编号|代码|代號|編號|コード|番号|코드|번호)$/;
/** Columns missing from a list of firms. */
const OF_PARTS: readonly ForeignColumn[] = [
  'description',
  'quantity',
  'order-quantity',
  'annual-demand',
  'price',
  'stock',
  'share',
  'lead-time',
  'maker',
  'maker-part-number',
  'supplier-part-number',
  'level',
  'parent',
  'unit',
  'hs-code',
];

/** `Code` in a list with one row for each supplier and its place, and nothing of parts, is the supplier's. */
export function settleFirmCodes(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  const [code, other] = listPlaces(chosen, 'part-number');
  const [firm] = listPlaces(chosen, 'supplier');
  if (code === undefined || other !== undefined || firm === undefined || has(chosen, 'supplier-id')) return;
  if (!has(chosen, 'country') && !has(chosen, 'city')) return;
  if (OF_PARTS.some((meaning) => has(chosen, meaning)) || !OF_ANYTHING.test(foldHeader(header[code] ?? '').text))
    return;
  const isOneEach = [code, firm].every((at) => (profiles[at]?.filled ?? 0) > 1 && profiles[at]?.distinct === 1);
  if (!isOneEach) return;
  chosen[code] = { meaning: 'supplier-id', confidence: 0.8, reason: 'Each row is a supplier, and this its code.' };
}
