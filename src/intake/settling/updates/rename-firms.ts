import type { SeparateRecords } from '../../../domain/decisions/decisions.ts';
import { areKeptApart } from '../../../domain/decisions/kept-apart.ts';
import type { Dataset, Supplier } from '../../../domain/dataset.ts';
import { nameSome } from '../../base/name-some.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { foldFirm, indexFirms } from './find-named-firms.ts';

const NAMED = 3;

/**
 * The data in use with firms that it knows by their name alone under the id that a list of the files (`isList`) gives that name, where one does and
 * nobody else bears it. What a person said is not one stays apart. Noted.
 */
export function renameFirms<B extends Pick<Dataset, 'suppliers' | 'sites'>>(
  before: B,
  listed: readonly Supplier[],
  { separate, isList }: { separate: readonly SeparateRecords[]; isList: (supplier: Supplier) => boolean },
  log: ProblemLog,
): B {
  const inUse = new Set(before.suppliers.map(({ supplierId }) => supplierId));
  const findAlike = indexFirms(before.suppliers);
  const found = new Map<string, Set<Supplier>>();
  for (const stated of listed) {
    const known = findAlike(stated.name);
    if (known === null || inUse.has(stated.supplierId) || !isList(stated)) continue;
    const isId = foldFirm(stated.supplierId) !== foldFirm(stated.name);
    if (!isId || foldFirm(known.supplierId) !== foldFirm(known.name)) continue;
    found.set(known.supplierId, (found.get(known.supplierId) ?? new Set()).add(stated));
  }
  const renamed = new Map<string, string>();
  let place: Supplier['rows'][number] | undefined;
  for (const [id, stated] of found) {
    const [first] = stated;
    const names = new Set([...stated].map(({ supplierId }) => supplierId));
    if (first === undefined || names.size > 1 || areKeptApart(separate, 'supplier', id, first.supplierId)) continue;
    renamed.set(id, first.supplierId);
    place ??= first.rows[0];
  }
  if (renamed.size === 0) return before;
  const pairs = nameSome([...renamed], NAMED, ([name, id]) => `${name} is ${id}`, '; ');
  log.note({
    code: 'firm-by-name',
    ...place,
    message: `${renamed.size === 1 ? 'One supplier is' : `${renamed.size} suppliers are`} known in use by name and listed here under an id: ${pairs}.`,
  });
  const rename = <Id extends string | null>(id: Id): Id | string => (id === null ? id : (renamed.get(id) ?? id));
  return {
    ...before,
    suppliers: before.suppliers.map((one) => ({
      ...one,
      supplierId: rename(one.supplierId),
      parentId: rename(one.parentId),
    })),
    sites: before.sites.map((site) => ({ ...site, supplierId: rename(site.supplierId) })),
  };
}
