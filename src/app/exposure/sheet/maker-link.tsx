import { Link } from '@tanstack/react-router';
import type { Dataset } from '../../../domain/dataset.ts';

/** The name of a place as a link to the page of its supplier; the bare name where it is the company's own or nobody is on file. */
export function MakerLink({
  name,
  siteId,
  dataset,
}: {
  name: string;
  siteId: string | null;
  dataset: Dataset | undefined;
}) {
  const supplierId = dataset?.sites.find((site) => site.siteId === siteId)?.supplierId;
  const supplier = dataset?.suppliers.find((one) => one.supplierId === supplierId);
  if (supplier === undefined || supplier.role === 'own') return name;
  return (
    <Link to="/supplier" search={{ id: supplier.supplierId }} title={`All about ${supplier.name}`}>
      {name}
    </Link>
  );
}
