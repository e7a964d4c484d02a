import type {
  Answer,
  CellDecision,
  FactDecision,
  MergeDecision,
  RememberedMapping,
  RowDecision,
} from '../../domain/decisions/decisions.ts';

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

/** A remembered mapping out of a document's value; null if it has no meaning. */
export function toValidMapping(value: unknown): RememberedMapping | null {
  if (!isRecord(value)) return null;
  const { shape, purpose, columns } = value;
  if (!isText(shape) || !isTextOrNull(purpose) || !Array.isArray(columns)) return null;
  const read = columns.map(toColumn).filter((column) => column !== null);
  return read.length === columns.length ? { shape, purpose, columns: read } : null;
}

const MERGE_KINDS: readonly MergeDecision['kind'][] = ['supplier', 'site', 'part'];

/** A remembered merge out of a document's value; null if it has no meaning. */
export function toValidMerge(value: unknown): MergeDecision | null {
  if (!isRecord(value)) return null;
  const { keep, absorbed, separate } = value;
  const kind = MERGE_KINDS.find((one) => one === value['kind']);
  return kind !== undefined && isText(keep) && isTexts(absorbed) && isTexts(separate)
    ? { kind, keep, absorbed, separate }
    : null;
}

/** A fact about a part out of a document's value; null if it has no meaning. */
export function toValidFact(given: unknown): FactDecision | null {
  if (!isRecord(given)) return null;
  const { partNumber, field, value, reason = '', over = null } = given;
  return isText(partNumber) && isText(field) && isText(value) && typeof reason === 'string' && isTextOrNull(over)
    ? {
        partNumber,
        field,
        value,
        reason,
        over,
        ...(given['refused'] === true ? { refused: true } : {}),
        ...toAnswers(given['answers']),
      }
    : null;
}

/** The answers of a fact, where it has any; the API has checked each by its schema. */
function toAnswers(given: unknown): Pick<FactDecision, 'answers'> {
  return Array.isArray(given) && given.every(isRecord) ? { answers: given as Answer[] } : {};
}

/** A row left out by a person, out of a document's value; null if it has no meaning. */
export function toValidRowDecision(given: unknown): RowDecision | null {
  if (!isRecord(given)) return null;
  const { shape, key, reason = '' } = given;
  if (typeof shape !== 'string' || !Array.isArray(key) || key.length === 0 || typeof reason !== 'string') return null;
  const cells = key.map(toKeyCell).filter((cell) => cell !== null);
  return cells.length === key.length ? { shape, key: cells, reason } : null;
}

function toKeyCell(given: unknown): CellDecision['key'][number] | null {
  if (!isRecord(given)) return null;
  const { header, value } = given;
  return typeof header === 'string' && typeof value === 'string' ? { header, value } : null;
}

/** A corrected cell out of a document's value; null if it has no meaning. */
export function toValidCorrection(given: unknown): CellDecision | null {
  if (!isRecord(given)) return null;
  const { shape, key, column, found, value } = given;
  if (typeof shape !== 'string' || !Array.isArray(key) || !isText(column)) return null;
  if (typeof found !== 'string' || typeof value !== 'string') return null;
  const cells = key.map(toKeyCell).filter((cell) => cell !== null);
  return cells.length === key.length ? { shape, key: cells, column, found, value } : null;
}
