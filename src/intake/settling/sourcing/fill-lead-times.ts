import type { Part, Site, Sourcing, Supplier } from '../../../domain/dataset.ts';
import { listMarkedSites } from '../../../domain/product-makers.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { nameSome } from '../../base/name-some.ts';

/** So many parts are named in a note. */
const NAMED = 5;

/**
 * Gives the sources that the company buys a part from, and that state no lead time, the one of the part; noted. A source that states one keeps it, and
 * one that states another is noted too. Who delivers to a supplier, and what plants of the company itself make, take none.
 */
export function fillLeadTimes(
  sourcing: readonly Sourcing[],
  {
    parts,
    sites,
    suppliers,
  }: {
    readonly parts: readonly Part[];
    readonly sites: readonly Pick<Site, 'siteId' | 'supplierId'>[];
    readonly suppliers: readonly Pick<Supplier, 'supplierId' | 'role'>[];
  },
  log: ProblemLog,
): Sourcing[] {
  const stating = new Map(
    parts.flatMap(({ partNumber, leadTimeDays: days = null }) => (days === null ? [] : [[partNumber, days] as const])),
  );
  if (stating.size === 0) return [...sourcing];
  const ours = listMarkedSites({ suppliers, sites });
  const taken: Sourcing[] = [];
  const apart: { readonly source: Sourcing; readonly ofPart: number }[] = [];
  const filled = sourcing.map((source): Sourcing => {
    const days = stating.get(source.partNumber) ?? null;
    const isBought = !ours.has(source.siteId) && (source.buyerSiteId === null || ours.has(source.buyerSiteId));
    if (days === null || !isBought) return source;
    if (source.leadTimeDays === null || source.leadTimeEvidence === 'inferred') {
      const full: Sourcing = { ...source, leadTimeDays: days, leadTimeEvidence: 'inferred' };
      taken.push(full);
      return full;
    }
    if (source.leadTimeDays !== days) apart.push({ source, ofPart: days });
    return source;
  });
  noteTaken(taken, log);
  noteApart(apart, log);
  return filled;
}

function noteTaken(taken: readonly Sourcing[], log: ProblemLog): void {
  const [first] = taken;
  if (first === undefined) return;
  const names = nameSome(taken, NAMED, ({ partNumber, leadTimeDays }) => `${partNumber} ${leadTimeDays ?? ''} days`);
  log.note({
    code: 'lead-time-of-part',
    column: 'lead_time_days',
    found: String(first.leadTimeDays),
    message: `A list states how long an order of a part takes, and not from whom: that stands for ${taken.length === 1 ? 'the one source' : `the ${taken.length} sources`} of such parts without a lead time of their own (${names}).`,
  });
}

function noteApart(apart: readonly { readonly source: Sourcing; readonly ofPart: number }[], log: ProblemLog): void {
  const [first] = apart;
  if (first === undefined) return;
  const names = nameSome(
    apart,
    NAMED,
    ({ source, ofPart }) => `${source.partNumber} ${ofPart} and ${source.leadTimeDays ?? ''} days`,
  );
  log.note({
    code: 'lead-time-differs',
    column: 'lead_time_days',
    found: String(first.ofPart),
    expected: String(first.source.leadTimeDays),
    message: `A list states another lead time of a part than its source does; ${apart.length === 1 ? 'the source keeps its own' : `${apart.length} sources keep their own`} (${names}).`,
  });
}
