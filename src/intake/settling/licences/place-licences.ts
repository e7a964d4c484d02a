import type { Site, SourceRow, Supplier } from '../../../domain/dataset.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { LicenceDraft } from '../../base/record-drafts.ts';

type Named = { readonly exporterSiteId: string; readonly rows: SourceRow[] };
type Firms = {
  readonly sites: readonly Pick<Site, 'siteId' | 'supplierId' | 'name' | 'country'>[];
  readonly suppliers: readonly Supplier[];
};

const CHINA = 'CN';

/**
 * Returns the licences with an exporter that was named by its supplier put at that supplier's plant: the only one in China, or the only one. Where
 * there are several, an error lists them. An exporter that is no supplier either is left for the check of references.
 */
export function placeLicences<L extends Named>(
  licences: readonly L[],
  { sites, suppliers }: Firms,
  log: ProblemLog,
): L[] {
  const known = new Set(sites.map(({ siteId }) => siteId));
  const findSupplier = indexSuppliers(suppliers);
  return licences.map((licence) => {
    const { exporterSiteId } = licence;
    if (known.has(exporterSiteId)) return licence;
    const supplierId = findSupplier(exporterSiteId);
    if (supplierId === null) return licence;
    const own = sites.filter((site) => site.supplierId === supplierId);
    const chinese = own.filter(({ country }) => country === CHINA);
    const candidates = chinese.length > 0 ? chinese : own;
    const [site] = candidates;
    if (site !== undefined && candidates.length === 1) {
      noteAt(licence, log, site.siteId);
      return { ...licence, exporterSiteId: site.siteId };
    }
    if (candidates.length > 1) refuseAt(licence, log, candidates);
    return licence;
  });
}

/** By number; by name where only one supplier has it. */
function indexSuppliers(suppliers: readonly Supplier[]): (cell: string) => string | null {
  const byName = Map.groupBy(suppliers, ({ name }) => name.trim().toLowerCase());
  const ids = new Set(suppliers.map(({ supplierId }) => supplierId));
  return (cell) => {
    if (ids.has(cell)) return cell;
    const named = byName.get(cell.trim().toLowerCase()) ?? [];
    return named.length === 1 ? named[0]!.supplierId : null;
  };
}

function noteAt({ rows, exporterSiteId }: Named, log: ProblemLog, siteId: string): void {
  log.note({
    ...rows[0],
    code: 'exporter-by-supplier',
    column: 'exporter_site_id',
    found: exporterSiteId,
    expected: 'a site_id',
    message: `“${exporterSiteId}” is a supplier; the licence is taken for its plant ${siteId}.`,
  });
}

function refuseAt({ rows, exporterSiteId }: Named, log: ProblemLog, sites: Firms['sites']): void {
  const names = sites.map(({ siteId, name }) => `${siteId} (${name})`).join(', ');
  log.error(
    {
      ...rows[0],
      code: 'exporter-unclear',
      column: 'exporter_site_id',
      found: exporterSiteId,
      expected: 'the site_id of one plant',
      message: `“${exporterSiteId}” is a supplier with ${sites.length} plants: say which one exports, of ${names}.`,
    },
    rows,
  );
}

/** Notes licences of which no status says how far they have come: not even a day of decision says that one was granted, as it may have been refused. */
export function noteWithoutStatus(
  licences: readonly (Pick<Named, 'rows'> & Pick<LicenceDraft, 'status' | 'filed' | 'decided'>)[],
  log: ProblemLog,
): void {
  for (const { rows, status, filed, decided } of licences) {
    if (status !== null) continue;
    const taken =
      filed === null || decided !== null ? 'one that has to be filed' : 'one that was filed and is not decided';
    log.note({
      ...rows[0],
      code: 'status-not-said',
      column: 'status',
      expected: 'how far it has come, such as filed, granted or refused',
      message: `No status says how far this licence has come: it counts as ${taken}, and lets nothing pass.`,
    });
  }
}
