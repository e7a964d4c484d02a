import { getMergeKey } from '../../domain/decisions/list-merges.ts';
import { getCellKey, getFactKey, getMappingKey } from '../../domain/decisions/document-keys.ts';
import { findUnknownField } from '../../domain/scenario/say-fault.ts';
import { checkValue, FaultList } from './check-value.ts';
import type { Checked } from './check-value.ts';
import type { DocumentKind } from '../contract.ts';
import { documentValue } from '../contract.ts';
import { describeFaults } from '../problem.ts';

/** Documents of which a workspace has only one. */
const SINGLE_KINDS: ReadonlySet<DocumentKind> = new Set(['assumptions', 'preferences', 'packs']);

/** True if a document of this kind may have this key. */
export function isDocumentKey(kind: DocumentKind, key: string): boolean {
  return key === 'current' || !SINGLE_KINDS.has(kind);
}

/** Why a key was refused, as a sentence. */
export function describeSingleKind(kind: DocumentKind): string {
  return `A workspace has one document of the kind "${kind}", with the key "current".`;
}

/** The names of values of these kinds; null if the value is none of its kind. A document of any other kind may have any name. */
const OWN_KEYS: Partial<Record<DocumentKind, (value: unknown) => string | null>> = {
  mapping: (value) => readKey(documentValue.mapping.safeParse(value).data, getMappingKey),
  merge: (value) => readKey(documentValue.merge.safeParse(value).data, getMergeKey),
  fact: (value) => readKey(documentValue.fact.safeParse(value).data, getFactKey),
  correction: (value) => readKey(documentValue.correction.safeParse(value).data, getCellKey),
};

function readKey<Value>(value: Value | undefined, getKey: (value: Value) => string): string | null {
  return value === undefined ? null : getKey(value);
}

/**
 * Why a value cannot stand under a key, as a sentence; null if it can: a mapping is named by its shape (a long one in short), a merge by its
 * kept record, a fact by its field and part, a correction by its cell.
 */
export function describeKeyFault(kind: DocumentKind, key: string, value: unknown): string | null {
  const own = OWN_KEYS[kind]?.(value) ?? key;
  return own === key ? null : `A document of the kind "${kind}" with this value has the key "${own}".`;
}

/** A value as its kind reads it (`canDelete`: null is one), or its fault. */
export function checkDocumentValue(
  kind: DocumentKind,
  value: unknown,
  { canDelete }: { canDelete: boolean },
): Checked<unknown> {
  if (canDelete && value === null) return { ok: true, value };
  const checked = checkValue<unknown>(documentValue[kind], value);
  // A schema passes over the name of a prototype: what was acknowledged would be less than what was sent.
  const lost = checked.ok && kind === 'assumptions' ? findUnknownField(value, checked.value) : null;
  if (lost === null) return checked;
  const faults = new FaultList();
  faults.add([lost], { path: [], message: 'there is no such field' });
  return { ok: false, faults };
}

/**
 * Documents in one request, each with its value as its kind reads it (`canDelete`: null is one); or the fault of the first impossible one: a key
 * foreign to its kind or its value, a kind and key for the second time, a value without a fit.
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
    const read = checkDocumentValue(kind, document.value, { canDelete });
    if (!read.ok) return { ok: false, detail: `"${name}": ${describeFaults(read.faults)}` };
    const misplaced = describeKeyFault(kind, key, read.value);
    if (misplaced !== null) return { ok: false, detail: `"${name}": ${misplaced}` };
    checked.push({ ...document, value: read.value });
  }
  return { ok: true, value: checked };
}
