import type { Supplier } from '../../domain/dataset.ts';
import { SITES, SUPPLIERS } from '../../domain/tables/firms.ts';
import type { SiteDraft } from '../base/record-drafts.ts';
import { createFieldsReader } from './read-fields.ts';
import type { RowReader } from './row-reader.ts';

const readSupplier = createFieldsReader<Supplier>(SUPPLIERS);
const readSite = createFieldsReader<SiteDraft>(SITES);

/** Reads the `suppliers` table; a supplier without a name bears its id. */
export function readSuppliers(reader: RowReader): Supplier[] {
  const suppliers: Supplier[] = [];
  for (const line of reader.source.lines) {
    reader.move(line);
    const supplierId = reader.requiredId('supplier_id');
    if (supplierId !== null) suppliers.push(readSupplier(reader, { supplierId }));
  }
  return suppliers;
}

/** Reads the `sites` table; a site without a name bears its id, a site without a country has none. */
export function readSites(reader: RowReader): SiteDraft[] {
  const sites: SiteDraft[] = [];
  for (const line of reader.source.lines) {
    reader.move(line);
    const siteId = reader.requiredId('site_id');
    const supplierId = reader.requiredId('supplier_id');
    if (siteId !== null && supplierId !== null) sites.push(readSite(reader, { siteId, supplierId }));
  }
  return sites;
}
