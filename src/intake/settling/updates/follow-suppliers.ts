import type { Dataset, Site, Sourcing, Supplier } from '../../../domain/dataset.ts';
import { createUnnamedSite, nameUnnamedSite } from '../../../domain/unnamed-site.ts';
import { nameSome } from '../../base/name-some.ts';
import { describePlace } from '../../base/problem.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { RawRecords } from '../../records/read-records.ts';
import type { MergedIds } from '../resolve-merges.ts';
import { listHeldSites } from './held-sites.ts';

const CHINA = 'CN';
const NAMED = 3;

type InUse = Pick<Dataset, 'suppliers' | 'sites' | 'sourcing' | 'inventory' | 'licences'>;

/**
 * The data in use with sources moved along with suppliers of which the files state another country. A list of vendors of a planning system
 * (`isVendorList`) is what says where they deliver from, as in one import: sources at the supplier's site in its country of before go to its site in the new
 * one. They stay where that was China, since what leaves it needs a licence until a source says otherwise, and where a table of the product's own
 * format states the seat, which says nothing of where goods leave. Sources of which nobody knew where go along with either. Each supplier is noted.
 */
export function followSuppliers<B extends InUse>(
  before: B,
  files: Pick<RawRecords, 'suppliers' | 'sites'>,
  ids: MergedIds,
  isVendorList: (record: Supplier) => boolean,
  log: ProblemLog,
): B {
  const known = new Map(before.suppliers.map((supplier) => [supplier.supplierId, supplier]));
  const moves = new Map<string, string>();
  const made: Site[] = [];
  for (const stated of files.suppliers) {
    const supplierId = ids.supplier.get(stated.supplierId) ?? stated.supplierId;
    const from = known.get(supplierId)?.country ?? null;
    const to = stated.country;
    if (to === null || from === to) continue;
    const left = new Set(
      before.sites.flatMap((site) => {
        const isDerived = site.unnamed || site.siteId === `${supplierId}@${from}`;
        return site.supplierId === supplierId && site.country === from && isDerived ? [site.siteId] : [];
      }),
    );
    const sources = before.sourcing.filter(({ siteId }) => left.has(siteId));
    if (sources.length === 0 || sources.some(({ siteId }) => moves.has(siteId))) continue;
    const moved = from === null || (isVendorList(stated) && from !== CHINA);
    if (from !== null) noteMove(stated, { from, to, moved, sources }, log);
    if (!moved) continue;
    const target = `${supplierId}@${to}`;
    for (const siteId of left) moves.set(siteId, target);
    const isThere = ({ siteId: id }: Pick<Site, 'siteId'>): boolean => id === target;
    if (before.sites.some(isThere) || files.sites.some(isThere)) continue;
    const name = nameUnnamedSite(known.get(supplierId)?.name ?? supplierId);
    made.push(createUnnamedSite({ siteId: target, supplierId, name, country: to, rows: stated.rows }));
  }
  if (moves.size === 0) return before;
  // What a dealer buys goes on to where he sells it from.
  const sourcing = before.sourcing.map((row) => ({
    ...row,
    siteId: moves.get(row.siteId) ?? row.siteId,
    buyerSiteId: row.buyerSiteId === null ? null : (moves.get(row.buyerSiteId) ?? row.buyerSiteId),
  }));
  const held = listHeldSites({ ...before, sourcing });
  return {
    ...before,
    sites: [...before.sites.filter(({ siteId }) => !moves.has(siteId) || held.has(siteId)), ...made],
    sourcing,
  };
}

type Move = {
  readonly from: string;
  readonly to: string;
  readonly moved: boolean;
  readonly sources: readonly Sourcing[];
};

function noteMove(stated: Supplier, { from, to, moved, sources }: Move, log: ProblemLog): void {
  const [place] = stated.rows;
  const where = place === undefined ? 'the files' : describePlace(place);
  const count = sources.length === 1 ? 'its source on file' : `its ${sources.length} sources on file`;
  const counts = sources.length === 1 ? 'counts' : 'count';
  const parts = nameSome(sources, NAMED, ({ partNumber }) => partNumber);
  log.note({
    code: moved ? 'supplier-moved' : 'supplier-moved-alone',
    ...place,
    column: 'country',
    found: to,
    expected: from,
    message: moved
      ? `${stated.name} is in ${to} and no longer in ${from} (${where}): ${count} (${parts}) ${counts} from there.`
      : `${stated.name} is in ${to} and no longer in ${from} (${where}); ${count} (${parts}) still ${counts} from ${from}, until a list of sources says where the goods leave.`,
  });
}
