import type { Dataset, Settings } from '../../../domain/dataset.ts';
import { nameSome } from '../../base/name-some.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { RawRecords } from '../../records/read-records.ts';
import type { MergedIds } from '../resolve-merges.ts';

type Stock = Dataset['inventory'][number];
type Listed = Pick<RawRecords['inventory'][number], 'partNumber' | 'siteId' | 'rows'>;

const NAMED = 3;
/** A list with less than this of the stocks on file at its places is taken for a part of them, whatever was said of the list before. */
const LEAST_SHARE = 0.5;

/**
 * Of the stocks in use that the files do not name (`unnamed`) those that stay. A list that names all that has stock, as the company says
 * (`stockListed`), leaves nothing at its places to a part that it no longer names; else what was on file stays as it was, from an older day. Either is noted.
 */
export function keepStocks(
  unnamed: readonly Stock[],
  fresh: readonly Listed[],
  { before, ids, stockListed }: { before: readonly Stock[]; ids: MergedIds; stockListed: Settings['stockListed'] },
  log: ProblemLog,
): Stock[] {
  const [first] = fresh;
  if (first === undefined) return [...unnamed];
  const places = new Set(fresh.map(({ siteId }) => (siteId === null ? null : (ids.site.get(siteId) ?? siteId))));
  const isThere = ({ siteId, quantity }: Stock): boolean => places.has(siteId) && quantity !== 0;
  const silent = unnamed.filter(isThere);
  if (silent.length === 0) return [...unnamed];
  const isWhole = stockListed === 'all' && silent.length <= before.filter(isThere).length * (1 - LEAST_SHARE);
  const [place] = first.rows;
  const stocks = nameSome(silent, NAMED, ({ partNumber, quantity }) => `${partNumber} ${quantity ?? 'not known'}`);
  log.note({
    code: isWhole ? 'stock-gone' : 'stock-older',
    ...place,
    message: isWhole
      ? `This list names all that has stock, as was said: ${silent.length} on file that it no longer names are gone (${stocks}).`
      : `This list does not name ${silent.length} of the stocks on file at its places; they stay as an earlier list had them (${stocks}).`,
  });
  const gone = new Set(isWhole ? silent : []);
  return unnamed.filter((stock) => !gone.has(stock));
}
