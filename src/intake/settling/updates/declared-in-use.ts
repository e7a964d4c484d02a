import type { CompositionRow, Dataset, SourceContent } from '../../../domain/dataset.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { completeComposition, type CompositionDraft } from '../../base/record-drafts.ts';
import { dropLegalForm } from '../../dictionary/firm-names.ts';
import { chooseDeclarations, chooseOfEach, nameSupplier } from '../../foreign/declared/choose-declarations.ts';
import { isPartial } from '../../foreign/declared/partial-list.ts';
import { type DeclaredBy, keyPlace } from '../../records/weigh-declarers.ts';
import type { RawRecords } from '../../records/read-records.ts';
import { nameSubstance } from '../../records/settle-declared.ts';
import { type DeclaredRows, readDeclared, unitePlaces, writeChosen, writeOfFirm } from '../numbers/join-contents.ts';
import type { MergedIds } from '../resolve-merges.ts';

type Lists = readonly (readonly CompositionDraft[])[];
type OfFirms = RawRecords['ofFirms'];
type Joined = {
  readonly fresh: readonly CompositionDraft[];
  readonly kept: readonly CompositionRow[];
  readonly ofFirms: OfFirms;
};

/**
 * What the files declare of parts of which declarations are on file, as if all had come at once (`chooseDeclarations`): a later day of one supplier counts, a list of some substances adds
 * to the one before, and where no day tells which is the newer, or another supplier speaks, the part spans what they say. `kept` are the contents in use without those that are joined
 * so, and with what was kept of single firms (`bySource`), since the files may tell who delivers the part. A file that comes again, with the same day, is the same paper put right. Parts of
 * which the company itself says something stay as they are.
 */
export function joinDeclaredInUse(
  { composition: files, declaredBy, ofFirms: ofFiles }: Pick<RawRecords, 'composition' | 'declaredBy' | 'ofFirms'>,
  { composition: before, settings }: Pick<Dataset, 'composition' | 'settings'>,
  ids: MergedIds,
  log: ProblemLog,
): Joined {
  const bySource = settings.contentsBySource ?? [];
  if ((declaredBy.size === 0 || before.length === 0) && bySource.length === 0)
    return { fresh: files, kept: before, ofFirms: ofFiles };
  const nameOf = ({ partNumber }: CompositionDraft): string => ids.part.get(partNumber) ?? partNumber;
  const onFile = Map.groupBy(before, nameOf);
  const listsOf = new Map(
    [...Map.groupBy(bySource, nameOf)].map(([part, rows]) => [
      part,
      [...Map.groupBy(rows.map(toRow), keyFirms).values()],
    ]),
  );
  const ofFirms = new Map(ofFiles);
  const joined = new Map<string, readonly CompositionDraft[]>();
  for (const [part, rows] of Map.groupBy(files, nameOf)) {
    // What only words suggest comes from them anew.
    const known = (onFile.get(part) ?? []).filter(({ evidence }) => evidence !== 'inferred');
    const theirs = listsOf.get(part) ?? (known.length === 0 ? [] : [known]);
    const isOfPapers = rows.every(
      ({ evidence, rows: places }) =>
        evidence === 'declared' && places.every((place) => declaredBy.has(keyPlace(place))),
    );
    if (!isOfPapers || theirs.length === 0 || known.some(({ evidence }) => evidence !== 'declared')) continue;
    const { partNumber } = rows[0] ?? { partNumber: part };
    const ours = [...Map.groupBy(ofFiles.get(partNumber) ?? rows, keyFirms).values()];
    const list = joinLists(ours, theirs, declaredBy, log);
    joined.set(part, list.rows);
    ofFirms.delete(partNumber);
    ofFirms.set(part, list.ofFirms);
    listsOf.delete(part);
  }
  const rebuilt = [...listsOf].flatMap(([part, lists]) => {
    const list = joinLists([], lists, declaredBy, log);
    if (!ofFirms.has(part)) ofFirms.set(part, list.ofFirms);
    return list.rows;
  });
  const stays = (row: CompositionRow): boolean =>
    row.evidence === 'inferred' || (!joined.has(nameOf(row)) && (row.evidence === 'seen' || !listsOf.has(nameOf(row))));
  return {
    fresh: [...files.filter((row) => !joined.has(nameOf(row))), ...[...joined.values()].flat()],
    kept: addUnnamed(before.filter(stays), rebuilt.map(completeComposition)),
    ofFirms,
  };
}

/** What stays with the rows of lists that name what it does not name itself. */
function addUnnamed(stays: readonly CompositionRow[], rebuilt: readonly CompositionRow[]): readonly CompositionRow[] {
  const name = (row: CompositionRow): string => JSON.stringify([row.partNumber, nameSubstance(row)]);
  const named = new Set(stays.filter(({ evidence }) => evidence === 'seen').map(name));
  return [...stays, ...rebuilt.filter((row) => !named.has(name(row)))];
}

/** The firms that declare a row, as a key. */
const keyFirms = ({ declaredBy }: CompositionDraft): string => declaredBy ?? '';

function toRow({ elements: _elements, suppliers: _suppliers, silent: _silent, ...row }: SourceContent): CompositionRow {
  return row;
}

/** One list of what the files declare of a part and of what is on file of it, and what each of several firms says. */
function joinLists(
  fresh: Lists,
  known: Lists,
  declaredBy: DeclaredBy,
  log: ProblemLog,
): { readonly rows: readonly CompositionDraft[]; readonly ofFirms: readonly CompositionDraft[] } {
  const read = (rows: readonly CompositionDraft[]): DeclaredRows => readList(rows, declaredBy);
  const ours = fresh.map(read);
  const theirs = known.map(read).filter((list) => !ours.some((one) => isSamePaper(one, list)));
  const [one, other] = [ours[0], theirs[0]];
  const isPair = ours.length === 1 && theirs.length === 1 && one !== undefined && other !== undefined;
  const lists = isPair ? [nameAs(one, other), nameAs(other, one)] : [...ours, ...theirs];
  const chosen = chooseDeclarations(lists);
  const [first] = [...fresh, ...known].flat();
  if (chosen === null || first === undefined) return { rows: fresh.flat(), ofFirms: [] };
  const { counted, replaced } = chosen;
  const adds = chosen.added.length + chosen.corrections.length > 0;
  const isReplaced = ({ rows }: DeclaredRows): boolean => replaced.some((list) => list.rows === rows);
  noteJoined({ ours, theirs, adds, isStale: ours.length > 0 && ours.every(isReplaced) }, counted, log);
  const isOfSeveral = new Set(counted.map(nameSupplier)).size > 1;
  const beside = [...chosen.added, ...chosen.corrections];
  const ofFirms = isOfSeveral ? chooseOfEach(counted).flatMap((list) => writeOfFirm(list, beside, declaredBy)) : [];
  const [only, ...more] = counted;
  if (only !== undefined && more.length === 0 && !adds) {
    // A paper that says nothing new is a place of what stands.
    const places = ours.filter(isReplaced).flatMap(({ rows }) => rows.flatMap((row) => row.rows));
    return {
      rows: only.rows.map((row) =>
        places.length === 0 ? row : { ...row, rows: unitePlaces([...places, ...row.rows]) },
      ),
      ofFirms,
    };
  }
  return { rows: writeChosen(chosen, first), ofFirms };
}

/** Notes what became of a list of the files beside those on file. */
function noteJoined(
  {
    ours,
    theirs,
    adds,
    isStale,
  }: {
    readonly ours: readonly DeclaredRows[];
    readonly theirs: readonly DeclaredRows[];
    readonly adds: boolean;
    readonly isStale: boolean;
  },
  counted: readonly DeclaredRows[],
  log: ProblemLog,
): void {
  const [fresh, known] = [ours[0], theirs[0]];
  const [first] = fresh?.rows ?? [];
  const [place] = first?.rows ?? [];
  if (fresh === undefined || known === undefined || first === undefined || place === undefined) return;
  const { partNumber } = first;
  const note = (code: string, message: string): void => log.note({ code, ...place, message });
  const day = ({ part }: DeclaredRows): string => part.date || 'an unknown day';
  if (isStale)
    note(
      'surer-fact-stands',
      `What is on file of ${partNumber}, declared on ${day(known)}, stands: the file says it only as declared, of ${day(fresh)}.`,
    );
  else if (adds)
    note(
      'declaration-adds',
      `The declaration of ${partNumber} of ${day(fresh)} and the one on file of ${day(known)} are added up: one of them names some substances alone or puts amounts right.`,
    );
  else if (counted.some((list) => saysOtherwise(list, counted[0] ?? list)))
    note(
      'declarations-differ',
      `${partNumber} is declared otherwise than on file, by another supplier or on a day that does not tell which is the newer: it spans what both say.`,
    );
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
