import type { MergeDecision, RememberedMapping } from '../../domain/decisions.ts';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function toColumn(value: unknown): RememberedMapping['columns'][number] | null {
  if (!isRecord(value)) return null;
  const { header, meaning } = value;
  return isText(header) && isTextOrNull(meaning) ? { header, meaning } : null;
}

/** A remembered mapping out of a document's value; null where it has no meaning. */
export function toValidMapping(value: unknown): RememberedMapping | null {
  if (!isRecord(value)) return null;
  const { shape, purpose, columns } = value;
  if (!isText(shape) || !isTextOrNull(purpose) || !Array.isArray(columns)) return null;
  const read = columns.map(toColumn).filter((column) => column !== null);
  return read.length === columns.length ? { shape, purpose, columns: read } : null;
}

const MERGE_KINDS: readonly MergeDecision['kind'][] = ['supplier', 'site', 'part'];

/** A remembered merge out of a document's value; null where it has no meaning. */
export function toValidMerge(value: unknown): MergeDecision | null {
  if (!isRecord(value)) return null;
  const { keep, absorbed, separate } = value;
  const kind = MERGE_KINDS.find((one) => one === value['kind']);
  return kind !== undefined && isText(keep) && isTexts(absorbed) && isTexts(separate)
    ? { kind, keep, absorbed, separate }
    : null;
}
