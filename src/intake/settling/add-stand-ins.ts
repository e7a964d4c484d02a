import { createBlankPart } from '../../domain/blank-records.ts';
import type { Dataset, SourceRow } from '../../domain/dataset.ts';
import { createUnnamedSite } from '../../domain/unnamed-site.ts';
import { findBrokenReferences, type BrokenReference } from '../../domain/checks/references.ts';
import { describePlace, type ProblemLog } from '../base/problem.ts';

const NOUNS: Readonly<Record<BrokenReference['target'], readonly [one: string, many: string]>> = {
  parts: ['part', 'parts'],
  suppliers: ['supplier', 'suppliers'],
  sites: ['site', 'sites'],
};

/**
 * The dataset with a record of which nothing is known for each part, supplier and site that rows name and no file that was read has, where a file that
 * is set aside may hold such records (`mayHold`): whatever hangs on one cannot be judged, and nothing is dropped. Noted once for each table.
 */
export function addStandIns(
  dataset: Dataset,
  mayHold: ReadonlySet<BrokenReference['target']>,
  log: ProblemLog,
): Dataset {
  let complete = dataset;
  // A site that stands in brings a supplier along.
  for (const target of ['parts', 'sites', 'suppliers'] as const) {
    if (!mayHold.has(target) && !(target === 'suppliers' && complete.sites.length > dataset.sites.length)) continue;
    const missing = new Map<string, BrokenReference>();
    for (const broken of findBrokenReferences(complete)) {
      if (broken.target === target && !missing.has(broken.value)) missing.set(broken.value, broken);
    }
    const [first] = missing.values();
    if (first === undefined) continue;
    noteStandIns(target, { count: missing.size, first }, complete, log);
    const ids = [...missing].map(([id, broken]) => ({ id, rows: listRows(broken, complete) }));
    complete = addRecords(complete, target, ids);
  }
  return complete;
}

type Named = { readonly id: string; readonly rows: SourceRow[] };

function addRecords(dataset: Dataset, target: BrokenReference['target'], named: readonly Named[]): Dataset {
  if (target === 'parts') {
    const parents = new Set(dataset.bom.map(({ parent }) => parent));
    const children = new Set(dataset.bom.map(({ child }) => child));
    const parts = named.map(({ id, rows }) =>
      createBlankPart({
        partNumber: id,
        description: '',
        kind: parents.has(id)
          ? children.has(id)
            ? ('assembly' as const)
            : ('product' as const)
          : ('component' as const),
        rows,
      }),
    );
    return { ...dataset, parts: [...dataset.parts, ...parts] };
  }
  if (target === 'sites') {
    const sites = named.map(({ id, rows }) =>
      createUnnamedSite({ siteId: id, supplierId: id, name: id, country: null, rows }),
    );
    return { ...dataset, sites: [...dataset.sites, ...sites] };
  }
  const suppliers = named.map(({ id, rows }) => ({
    supplierId: id,
    name: id,
    country: null,
    parentId: null,
    role: null,
    rows,
  }));
  return { ...dataset, suppliers: [...dataset.suppliers, ...suppliers] };
}

function listRows({ table, index }: BrokenReference, dataset: Dataset): SourceRow[] {
  const record: { rows: SourceRow[] } | undefined = dataset[table][index];
  return record === undefined ? [] : record.rows.slice(0, 1);
}

function noteStandIns(
  target: BrokenReference['target'],
  { count, first }: { readonly count: number; readonly first: BrokenReference },
  dataset: Dataset,
  log: ProblemLog,
): void {
  const [place] = listRows(first, dataset);
  const [one, many] = NOUNS[target];
  const where = place === undefined ? '' : ` in ${describePlace(place)}`;
  log.note({
    code: 'stands-in',
    ...place,
    found: first.value,
    message: `${count === 1 ? `One ${one} is` : `${count} ${many} are`} named and in no file that could be read, first “${first.value.slice(0, 60)}”${where}. Nothing is known of ${count === 1 ? 'it' : 'them'}, and what hangs on ${count === 1 ? 'it' : 'them'} cannot be judged.`,
  });
}
