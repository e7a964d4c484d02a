import type { Supplier } from '../../domain/dataset.ts';
import { SITE_STATUS_WORDS, STAGE_WORDS } from '../base/closed-words.ts';
import type { WordList } from '../base/closed-words.ts';
import type { SiteDraft } from '../base/record-drafts.ts';
import type { RowReader } from './row-reader.ts';

const ROLES: WordList<'own'> = {
  words: ['own'],
  find: (cell) => (/^(own|self|us|eigen)$/i.test(cell) ? 'own' : null),
};

/** Reads the `suppliers` table; a supplier without a name bears its id. */
export function readSuppliers(reader: RowReader): Supplier[] {
  const suppliers: Supplier[] = [];
  for (const line of reader.source.lines) {
    reader.move(line);
    const supplierId = reader.requiredId('supplier_id');
    if (supplierId === null) continue;
    suppliers.push({
      supplierId,
      name: reader.text('name') || supplierId,
      country: reader.territory('country'),
      parentId: reader.optionalText('parent_id'),
      role: reader.word('role', ROLES),
      rows: reader.rows(),
    });
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
    if (siteId === null || supplierId === null) continue;
    sites.push({
      siteId,
      supplierId,
      name: reader.text('name') || siteId,
      country: reader.territory('country'),
      city: reader.optionalText('city'),
      latitude: reader.number('latitude', { min: -90, max: 90 }),
      longitude: reader.number('longitude', { min: -180, max: 180 }),
      stage: reader.word('stage', STAGE_WORDS),
      timeToRecoverDays: reader.number('time_to_recover_days', { min: 0 }),
      technologyOrigin: reader.territory('technology_origin'),
      status: reader.word('status', SITE_STATUS_WORDS),
      unnamed: reader.yesNo('unnamed'),
      rows: reader.rows(),
    });
  }
  return sites;
}
