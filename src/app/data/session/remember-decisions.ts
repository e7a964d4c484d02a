import type { DocumentKind } from '../../../api/contract.ts';
import { getCellKey, getFactKey, getMappingKey } from '../../../domain/decisions/document-keys.ts';
import { getMergeKey } from '../../../domain/decisions/list-merges.ts';
import type { Remembered } from '../../queries/use-remembered.ts';

/** A document to be written; a value of null deletes it. */
export type RememberedDocument = { kind: DocumentKind; key: string; value: unknown };

/** Everything that an import decided, as the documents of a workspace of its own. */
export function listDocuments({ mappings, merges, facts, corrections }: Remembered): RememberedDocument[] {
  return [
    ...mappings.map((value) => ({ kind: 'mapping' as const, key: getMappingKey(value), value })),
    ...merges.map((value) => ({ kind: 'merge' as const, key: getMergeKey(value), value })),
    ...facts.map((value) => ({ kind: 'fact' as const, key: getFactKey(value), value })),
    ...corrections.map((value) => ({ kind: 'correction' as const, key: getCellKey(value), value })),
  ];
}

/**
 * What has to be written so that a workspace that remembers `before` remembers what an import decided (`after`): what is new or not as it was. What
 * the import began with (`started`) and took back goes; what somebody else decided meanwhile stays, and so do mappings of other shapes.
 */
export function listChangedDocuments(
  before: Remembered,
  after: Remembered,
  started: Remembered = before,
): RememberedDocument[] {
  const name = ({ kind, key }: RememberedDocument): string => `${kind}/${key}`;
  const old = new Map(listDocuments(before).map((document) => [name(document), document]));
  const recent = listDocuments(after);
  const kept = new Set(recent.map(name));
  const changed = recent.filter(
    (document) => JSON.stringify(old.get(name(document))?.value) !== JSON.stringify(document.value),
  );
  const gone = listDocuments(started).filter(
    (document) => document.kind !== 'mapping' && !kept.has(name(document)) && old.has(name(document)),
  );
  return [...changed, ...gone.map(({ kind, key }) => ({ kind, key, value: null }))];
}
