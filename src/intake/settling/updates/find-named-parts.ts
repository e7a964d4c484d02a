import type { RecordMerge, SeparateRecords } from '../../../domain/decisions/decisions.ts';
import { areKeptApart } from '../../../domain/decisions/kept-apart.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import { nameSome } from '../../base/name-some.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { RawRecords } from '../../records/read-records.ts';
import { findDeclaredInUse } from './find-supplier-numbers.ts';
import { foldFirm as fold } from './find-named-firms.ts';

const NAMED = 3;

/** Parts of the data in use that are one with parts of the files: by their words, and by the number of the supplier under which they are declared. */
export function findPartsInUse(
  raw: RawRecords,
  before: Dataset | undefined,
  decisions: { readonly merges: readonly RecordMerge[]; readonly separate: readonly SeparateRecords[] },
  log: ProblemLog,
): RecordMerge[] {
  return [...findNamedParts(raw, before, decisions, log), ...findDeclaredInUse(raw, before, decisions, log)];
}

/**
 * Parts that the data in use know by their words alone, as a bill without numbers has them, as merges into the number to which a list of the files gives these
 * words, where one does. What a person said, that they are one or not, goes before. Noted.
 */
function findNamedParts(
  { parts }: Pick<RawRecords, 'parts'>,
  before: Pick<Dataset, 'parts'> | undefined,
  { merges, separate }: { readonly merges: readonly RecordMerge[]; readonly separate: readonly SeparateRecords[] },
  log: ProblemLog,
): RecordMerge[] {
  const inUse = new Set(before?.parts.map(({ partNumber }) => partNumber));
  const decided = new Set(merges.flatMap(({ kind, absorbed }) => (kind === 'part' ? absorbed : [])));
  const words = new Map<string, string>();
  for (const { partNumber, description } of before?.parts ?? []) {
    const isWords = /\S\s+\S/.test(partNumber) && ['', fold(partNumber)].includes(fold(description));
    if (isWords && !decided.has(partNumber)) words.set(fold(partNumber), partNumber);
  }
  if (words.size === 0) return [];
  const numbers = new Map<string, Set<string>>();
  for (const { partNumber, description } of parts) {
    const known = words.get(fold(description));
    if (known === undefined || inUse.has(partNumber)) continue;
    numbers.set(known, (numbers.get(known) ?? new Set()).add(partNumber));
  }
  const found = [...numbers].flatMap(([known, [number = '', ...others]]): RecordMerge[] =>
    others.length > 0 || areKeptApart(separate, 'part', known, number)
      ? []
      : [{ kind: 'part', keep: number, absorbed: [known] }],
  );
  const [first] = found;
  if (first !== undefined)
    log.note({
      code: 'part-by-name',
      found: first.absorbed[0] ?? null,
      expected: first.keep,
      message: `${found.length === 1 ? 'One part is' : `${found.length} parts are`} known in use by its words and listed here under a number: ${nameSome(found, NAMED, ({ keep, absorbed }) => `${absorbed.join(', ')} is ${keep}`, '; ')}.`,
    });
  return found;
}
