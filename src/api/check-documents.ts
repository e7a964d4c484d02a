import type { DocumentKind } from './contract.ts';
import { documentValue } from './contract.ts';
import { describeFaults } from './problem.ts';

/** Documents of which a workspace has only one. */
const SINGLE_KINDS: ReadonlySet<DocumentKind> = new Set(['assumptions', 'preferences']);

/** True where a document of this kind may have this key. */
export function isDocumentKey(kind: DocumentKind, key: string): boolean {
  return key === 'current' || !SINGLE_KINDS.has(kind);
}

/** Why a key was refused, as a sentence. */
export function describeSingleKind(kind: DocumentKind): string {
  return `A workspace has one document of the kind "${kind}", with the key "current".`;
}

/**
 * Documents that come together, each with its value as its kind reads it (`canDelete`: null is one); or the fault of the first that
 * cannot be: a key that its kind does not have, a kind and key for the second time, a value that does not fit.
 */
export function checkDocuments<T extends { kind: DocumentKind; key: string; value: unknown }>(
  documents: readonly T[],
  { canDelete }: { canDelete: boolean },
): { ok: true; value: T[] } | { ok: false; detail: string } {
  const names = new Set<string>();
  const checked: T[] = [];
  for (const document of documents) {
    const { kind, key } = document;
    const name = `${kind}/${key}`;
    if (!isDocumentKey(kind, key)) return { ok: false, detail: describeSingleKind(kind) };
    if (names.has(name)) return { ok: false, detail: `"${name}" comes twice` };
    names.add(name);
    const schema = canDelete ? documentValue[kind].nullable() : documentValue[kind];
    const parsed = schema.safeParse(document.value);
    if (!parsed.success) return { ok: false, detail: `"${name}": ${describeFaults(parsed.error.issues)}` };
    checked.push({ ...document, value: parsed.data });
  }
  return { ok: true, value: checked };
}
