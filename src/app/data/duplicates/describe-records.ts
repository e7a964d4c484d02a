import type { MergeDecision } from '../../../domain/decisions/decisions.ts';
import type { Dataset, SourceRow } from '../../../domain/dataset.ts';
import { formatCounted } from '../../format/number.ts';

/** One record perhaps equal to another, as a person recognises it. */
export type RecordInView = { id: string; name: string; detail: string };

type Kind = MergeDecision['kind'];
type Known = Pick<Dataset, 'suppliers' | 'sites' | 'parts' | 'sourcing'>;

/** The records of some ids: name, country and their rows; an id missing in the dataset is shown as it is. */
export function describeRecords(kind: Kind, ids: readonly string[], dataset: Known | null): RecordInView[] {
  return ids.map((id) => {
    const record = dataset === null ? undefined : findRecord(kind, id, dataset);
    return record === undefined
      ? { id, name: id, detail: '' }
      : { id, name: record.name === '' ? id : record.name, detail: record.detail };
  });
}

function findRecord(kind: Kind, id: string, dataset: Known): { name: string; detail: string } | undefined {
  if (kind === 'supplier') {
    const supplier = dataset.suppliers.find(({ supplierId }) => supplierId === id);
    if (supplier === undefined) return undefined;
    const sites = dataset.sites.filter(({ supplierId }) => supplierId === id).length;
    return {
      name: supplier.name,
      detail: join([supplier.country, sites === 0 ? null : formatCounted(sites, 'site'), describeRows(supplier.rows)]),
    };
  }
  if (kind === 'site') {
    const site = dataset.sites.find(({ siteId }) => siteId === id);
    return site && { name: site.name, detail: join([site.country, site.city, describeRows(site.rows)]) };
  }
  const part = dataset.parts.find(({ partNumber }) => partNumber === id);
  return part && { name: part.description, detail: describeRows(part.rows) };
}

function describeRows(rows: readonly SourceRow[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const more = rows.length > 1 ? ` and ${formatCounted(rows.length - 1, 'row')} more` : '';
  return `${first.file}, row ${first.row}${more}`;
}

function join(pieces: readonly (string | null)[]): string {
  return pieces.filter((piece) => piece !== null && piece !== '').join(' · ');
}
