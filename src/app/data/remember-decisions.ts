import type { DocumentKind } from '../../api/contract.ts';
import type { MergeDecision } from '../../domain/decisions.ts';
import { getMergeKey } from '../../domain/list-merges.ts';
import { getMappingKey } from '../../domain/mapping-key.ts';
import type { Remembered } from '../queries/use-remembered.ts';

/** A document to be written; a value of null deletes it. */
export type RememberedDocument = { kind: DocumentKind; key: string; value: unknown };

/** Everything that an import decided, as the documents of a workspace of its own. */
export function listDocuments({ mappings, merges }: Remembered): RememberedDocument[] {
  return [
    ...mappings.map((value) => ({ kind: 'mapping' as const, key: getMappingKey(value), value })),
    ...merges.map((value) => ({ kind: 'merge' as const, key: getMergeKey(value), value })),
  ];
}

/**
 * What has to be written so that a workspace remembers what an import decided: mappings that are new or not as they were, merges likewise, and
 * merges that were taken apart, which go. Mappings of other shapes stay.
 */
export function listChangedDocuments(before: Remembered, after: Remembered): RememberedDocument[] {
  const old = new Map(listDocuments(before).map((document) => [`${document.kind}/${document.key}`, document]));
  const recent = listDocuments(after);
  const changed = recent.filter(
    ({ kind, key, value }) => JSON.stringify(old.get(`${kind}/${key}`)?.value) !== JSON.stringify(value),
  );
  const kept = new Set(after.merges.map((merge: MergeDecision) => getMergeKey(merge)));
  const gone = before.merges.map(getMergeKey).filter((key) => !kept.has(key));
  return [...changed, ...gone.map((key) => ({ kind: 'merge' as const, key, value: null }))];
}
