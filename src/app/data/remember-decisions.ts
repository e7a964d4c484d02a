import type { DocumentKind } from '../../api/contract.ts';
import type { MergeDecision, RememberedMapping } from '../../domain/decisions.ts';
import { getMergeKey } from '../../domain/list-merges.ts';
import type { Remembered } from '../queries/use-remembered.ts';

/** A document to be written; a value of null deletes it. */
export type RememberedDocument = { kind: DocumentKind; key: string; value: unknown };

/** Longer names of documents are no names: a header of sixteen thousand columns is one. */
const LONGEST_KEY = 200;

/** The name of a mapping among the documents of a workspace: its shape, or where that is long its beginning, length and check sum. */
export function getMappingKey({ shape }: Pick<RememberedMapping, 'shape'>): string {
  if (shape.length <= LONGEST_KEY) return shape;
  return `${shape.slice(0, LONGEST_KEY / 2)} … ${shape.length} ${computeCheckSum(shape).toString(16)}`;
}

/** FNV-1a over the code units, 32 bits. */
function computeCheckSum(text: string): number {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return sum >>> 0;
}

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
