import type { CompositionRow } from '../../../domain/dataset.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { CompositionDraft } from '../../base/record-drafts.ts';
import { dropLegalForm } from '../../dictionary/firm-names.ts';
import { chooseDeclarations } from '../../foreign/declared/choose-declarations.ts';
import { isPartial } from '../../foreign/declared/partial-list.ts';
import { type DeclaredBy, keyPlace } from '../../records/weigh-declarers.ts';
import { type DeclaredRows, readDeclared, writeChosen } from '../numbers/join-contents.ts';
import type { MergedIds } from '../resolve-merges.ts';

type Joined = { readonly fresh: readonly CompositionDraft[]; readonly kept: readonly CompositionRow[] };

/**
 * What the files declare of parts of which declarations are on file, as if all had come at once (`chooseDeclarations`): a later day of one supplier counts, a list of some substances adds
 * to the one before, and where no day tells which is the newer, or another supplier speaks, the part spans what they say. `kept` are the contents in use without those that are joined
 * so. A file that comes again, with the same day, is the same paper put right. Parts of which the company itself says something stay as they are.
 */
export function joinDeclaredInUse(
  files: readonly CompositionDraft[],
  before: readonly CompositionRow[],
  { ids, declaredBy }: { readonly ids: MergedIds; readonly declaredBy: DeclaredBy },
  log: ProblemLog,
): Joined {
  if (declaredBy.size === 0 || before.length === 0) return { fresh: files, kept: before };
  const nameOf = ({ partNumber }: CompositionDraft): string => ids.part.get(partNumber) ?? partNumber;
  const onFile = Map.groupBy(before, nameOf);
  const joined = new Map<string, readonly CompositionDraft[]>();
  for (const [part, rows] of Map.groupBy(files, nameOf)) {
    // What only words suggest comes from them anew.
    const known = (onFile.get(part) ?? []).filter(({ evidence }) => evidence !== 'inferred');
    const isOfPapers = rows.every(
      ({ evidence, rows: places }) =>
        evidence === 'declared' && places.every((place) => declaredBy.has(keyPlace(place))),
    );
    if (!isOfPapers || known.length === 0 || known.some(({ evidence }) => evidence !== 'declared')) continue;
    joined.set(part, joinLists(rows, known, declaredBy, log));
  }
  if (joined.size === 0) return { fresh: files, kept: before };
  const others = files.filter((row) => !joined.has(nameOf(row)));
  return {
    fresh: [...others, ...[...joined.values()].flat()],
    kept: before.filter((row) => row.evidence === 'inferred' || !joined.has(nameOf(row))),
  };
}

/** One list of what the files declare of a part and of what is on file of it. */
function joinLists(
  fresh: readonly CompositionDraft[],
  known: readonly CompositionRow[],
  declaredBy: DeclaredBy,
  log: ProblemLog,
): readonly CompositionDraft[] {
  const [ours, theirs] = [readList(fresh, declaredBy), readList(known, declaredBy)];
  if (isSamePaper(ours, theirs)) return fresh;
  const chosen = chooseDeclarations([nameAs(ours, theirs), nameAs(theirs, ours)]);
  const [first] = fresh;
  const [place] = first?.rows ?? [];
  if (chosen === null || first === undefined || place === undefined) return fresh;
  const note = (code: string, message: string): void => log.note({ code, ...place, message });
  const { partNumber } = first;
  const day = (date: string): string => date || 'an unknown day';
  if (chosen.replaced.some(({ rows }) => rows === fresh)) {
    note(
      'surer-fact-stands',
      `What is on file of ${partNumber}, declared on ${day(theirs.part.date)}, stands: the file says it only as declared, of ${day(ours.part.date)}.`,
    );
    const places = fresh.flatMap(({ rows }) => rows);
    return known.map((row) => ({ ...row, rows: [...places, ...row.rows] }));
  }
  if (chosen.replaced.some(({ rows }) => rows === known)) return fresh;
  const adds = chosen.added.length + chosen.corrections.length > 0;
  if (adds)
    note(
      'declaration-adds',
      `The declaration of ${partNumber} of ${day(ours.part.date)} and the one on file of ${day(theirs.part.date)} are added up: one of them names some substances alone or puts amounts right.`,
    );
  else if (saysOtherwise(ours, theirs))
    note(
      'declarations-differ',
      `${partNumber} is declared otherwise than on file, by another supplier or on a day that does not tell which is the newer: it spans what both say.`,
    );
  return writeChosen(chosen, first);
}

/** A list of contents as a declaration, its supplier without legal form. */
function readList(rows: readonly CompositionDraft[], declaredBy: DeclaredBy): DeclaredRows {
  const list = readDeclared(rows, declaredBy);
  return { ...list, part: { ...list.part, supplier: dropLegalForm(list.part.supplier) } };
}

/** A list of some substances without a supplier as one of the other's supplier: it replaces nothing, and adds to what that one declares. */
function nameAs(list: DeclaredRows, other: DeclaredRows): DeclaredRows {
  const isAdded = list.part.supplier === '' && isPartial(list.weighed) && !isPartial(other.weighed);
  return isAdded ? { ...list, part: { ...list.part, supplier: other.part.supplier } } : list;
}

/** Whether both come from files of the same names, by the same supplier and of the same day. */
function isSamePaper(ours: DeclaredRows, theirs: DeclaredRows): boolean {
  const files = (list: DeclaredRows): string =>
    [...new Set(list.rows.flatMap(({ rows }) => rows.map(({ file }) => file)))].toSorted().join('\n');
  return (
    ours.part.date === theirs.part.date && ours.part.supplier === theirs.part.supplier && files(ours) === files(theirs)
  );
}

function saysOtherwise(one: DeclaredRows, other: DeclaredRows): boolean {
  const write = ({ weighed }: DeclaredRows): string =>
    JSON.stringify([weighed.rest, [...weighed.substances].toSorted(([a], [b]) => (a < b ? -1 : 1))]);
  return write(one) !== write(other);
}
