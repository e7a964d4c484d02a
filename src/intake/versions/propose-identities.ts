import type { SeparateRecords } from '../../domain/decisions/decisions.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { isUnnamedSupplier } from '../../domain/virtual-ids.ts';
import { foldWord } from '../base/closed-words.ts';
import { dropLegalForm } from '../dictionary/firm-names.ts';
import { findOtherScript } from '../values/maker-names.ts';
import { foldId } from '../settling/propose-merges.ts';
import type { MergeCause, MergeProposal } from '../base/proposals.ts';

/** How a record can be told again, surest first; blank keys tell nothing. */
type Named = { readonly id: string; readonly label: string; readonly keys: readonly (readonly [MergeCause, string])[] };

/**
 * Records of `after` with a new id and the look of a removed one of `before`: a supplier, site or part under another spelling. Taken as merges they
 * give the new record its old id: a variant is no new company. Proposed only if exactly one fits on either side; pairs kept apart by a person are
 * left out.
 */
export function proposeIdentities(
  before: Dataset,
  after: Dataset,
  separate: readonly SeparateRecords[],
): MergeProposal[] {
  const suppliers = match('supplier', listSuppliers(before), listSuppliers(after));
  const owners = new Map(suppliers.map(({ keep, absorbed }) => [absorbed[0] ?? '', keep]));
  const proposals = [
    ...suppliers,
    ...match('site', listSites(before, new Map()), listSites(after, owners)),
    ...match('part', listParts(before), listParts(after)),
  ];
  return proposals.filter(
    ({ kind, keep, absorbed }) =>
      !separate.some(
        (one) => one.kind === kind && one.ids.includes(keep) && absorbed.every((id) => one.ids.includes(id)),
      ),
  );
}

function listSuppliers({ suppliers }: Dataset): Named[] {
  return suppliers
    .filter((supplier) => !isUnnamedSupplier(supplier))
    .map(({ supplierId, name }) => {
      const core = dropLegalForm(name);
      return {
        id: supplierId,
        label: name,
        keys: [
          ['case-or-blanks', foldId(supplierId)],
          ['one-name-two-ids', name],
          ['spelling', foldWord(name)],
          ['legal-form', core],
          ['two-scripts', [core, findOtherScript(core) ?? core].toSorted().join('|')],
        ],
      };
    });
}

/** Unnamed sites follow their supplier by themselves. */
function listSites({ sites }: Dataset, owners: ReadonlyMap<string, string>): Named[] {
  return sites
    .filter(({ unnamed }) => !unnamed)
    .map(({ siteId, supplierId, name, country, city }) => {
      const owner = owners.get(supplierId) ?? supplierId;
      const place = JSON.stringify([owner, country, foldWord(city ?? ''), foldWord(name)]);
      return {
        id: siteId,
        label: name,
        keys: [
          ['case-or-blanks', foldId(siteId)],
          ['one-name-two-ids', place],
        ],
      };
    });
}

function listParts({ parts }: Dataset): Named[] {
  return parts.map(({ partNumber }) => ({
    id: partNumber,
    label: partNumber,
    keys: [['case-or-blanks', foldId(partNumber)]],
  }));
}

function match(kind: MergeProposal['kind'], before: readonly Named[], after: readonly Named[]): MergeProposal[] {
  const known = new Set(after.map(({ id }) => id));
  const old = new Set(before.map(({ id }) => id));
  const gone = new Map(before.filter(({ id }) => !known.has(id)).map((one) => [one.id, one]));
  const come = new Map(after.filter(({ id }) => !old.has(id)).map((one) => [one.id, one]));
  const proposals: MergeProposal[] = [];
  const causes = [...new Set([...gone.values()].flatMap(({ keys }) => keys.map(([cause]) => cause)))];
  // Cause by cause, so that a sure match is taken before a weaker one claims its partner.
  for (const cause of causes) {
    const lost = groupByKey(gone.values(), cause);
    const found = groupByKey(come.values(), cause);
    for (const [key, candidates] of found) {
      const [one, second] = candidates;
      const [other, rival] = lost.get(key) ?? [];
      if (one === undefined || other === undefined || second !== undefined || rival !== undefined) continue;
      gone.delete(other.id);
      come.delete(one.id);
      proposals.push({ kind, keep: other.id, absorbed: [one.id], cause, evidence: describe(other, one, cause) });
    }
  }
  return proposals;
}

function groupByKey(records: Iterable<Named>, cause: MergeCause): Map<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const record of records) {
    const key = record.keys.find(([one]) => one === cause)?.[1] ?? '';
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return groups;
}

const SAME: Readonly<Record<MergeCause, string>> = {
  'case-or-blanks': 'the ids differ only in case or blanks',
  signs: 'the ids differ only in their signs',
  revision: 'the ids differ only in a revision',
  spelling: 'the names differ only in accents, punctuation or case',
  'legal-form': 'the names are one without the legal form',
  'two-scripts': 'the names are of one firm in two scripts',
  'one-id-two-names': 'they bear one id',
  'one-name-two-ids': 'they bear one name',
};

function describe(before: Named, after: Named, cause: MergeCause): string {
  const write = ({ id, label }: Named): string => (id === label ? `“${id}”` : `“${label}” (${id})`);
  return `${write(after)} is new and ${write(before)} is gone; ${SAME[cause]}.`;
}
