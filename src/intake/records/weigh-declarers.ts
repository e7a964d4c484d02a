import { denies } from '../../domain/answers/weaken-ahead.ts';
import { readSubstance } from '../../domain/substances/read-substance.ts';
import type { BomLine, CompositionRow, SourceContent, SourceRow, Sourcing } from '../../domain/dataset.ts';
import type { Declarers } from '../base/foreign-table.ts';
import { readUnread } from '../values/validity/unread-day.ts';
import type { ProblemLog } from '../base/problem.ts';
import { nameSome } from '../base/name-some.ts';
import {
  type Bought,
  isCovered,
  isInOtherSigns,
  isOf,
  listSources,
  listStrangers,
  type Source,
} from './declaring-firms.ts';

/** The declarers of a row's content, by its place (`keyPlace`). */
export type DeclaredBy = ReadonlyMap<string, Declarers>;

/** A place as a key. */
export function keyPlace({ file, sheet, row }: SourceRow): string {
  return JSON.stringify([file, sheet, row]);
}

/** Contents counting for a part from any of its sources, and the firms' declarations of their own goods if these differ. */
export type WeighedContents = {
  readonly composition: readonly CompositionRow[];
  readonly bySource: readonly SourceContent[];
};

/** The grounds for weighing rows: their declarers, and the statements of each of several firms on a part, by its number. */
export type Weighing = {
  readonly declaredBy: DeclaredBy;
  readonly ofFirms: ReadonlyMap<string, readonly CompositionRow[]>;
  readonly day: string | null;
  /** Places of contents kept by source in the data in use: they are not noted again. */
  readonly knownPlaces: ReadonlySet<string>;
};

/**
 * Returns the contents without the denials of declarations that do not count for the part. Denials do not count if they come from firms that are no
 * source of it, since another maker's part may be another part, or from some of its sources while others are silent. The same holds for papers with a
 * last day before `day`, a first day after it or an unread day, for drafts, and for a revision nobody calls the delivered one. Substances said to be
 * in the part stay, and each such part is noted. If nobody is on file as a source, or all of them declare, all stays; so it does if a declarer's name
 * is in other signs than those on file and may be the name of the only silent source. Denials by some sources alone, or by firms that are no source,
 * are kept by source: they count for those firms' own goods, and for the part once nobody is silent. So are the statements of several firms on a
 * part, each of its own.
 */
export function weighDenials(
  composition: readonly CompositionRow[],
  weighing: Weighing,
  bought: Bought,
  log: ProblemLog,
): WeighedContents {
  const { declaredBy, day, knownPlaces } = weighing;
  if (declaredBy.size === 0 && composition.every((row) => !row.declaredBy)) return { composition, bySource: [] };
  const sourcesOf = listSources(bought);
  const speakersOf = listSpeakers(composition, declaredBy);
  const tell = (partNumber: string): Told => ({
    sources: sourcesOf.get(partNumber) ?? [],
    speakers: speakersOf.get(partNumber) ?? [],
  });
  const noted = new Set<string>();
  const held = new Set<string>();
  const counted = composition.filter((row) => {
    const by = listDeclarers(row, declaredBy);
    const why = row.evidence === 'declared' ? explainWeak(by, tell(row.partNumber), day) : null;
    if (why === null) return true;
    const { partNumber, rows } = row;
    const [place] = rows;
    const isKnown = rows.length > 0 && rows.every((one) => knownPlaces.has(keyPlace(one)));
    if (why.among !== null) held.add(partNumber);
    if (place !== undefined && !noted.has(partNumber) && !isKnown) {
      noted.add(partNumber);
      const rest = why.among === null ? 'left out' : 'kept for their own goods and left out of the part';
      log.note({
        code: why.code,
        ...place,
        message: `${partNumber} is declared ${why.text}: what is said to be in it stands, what is said not to be in it is ${rest}.`,
      });
    }
    return !denies(row);
  });
  const parts = [...new Set([...held, ...weighing.ofFirms.keys()])];
  if (parts.length === 0) return { composition: counted, bySource: [] };
  const named = keepDeclarers(composition, declaredBy);
  const rowsOf = Map.groupBy(named, ({ partNumber }) => partNumber);
  const bySource = parts.flatMap((partNumber) => {
    const rows = rowsOf.get(partNumber) ?? [];
    const lists = weighing.ofFirms.get(partNumber) ?? [];
    const ofDeclared = rows.filter(({ evidence }) => evidence === 'declared');
    const own = areAll(rows, lists) ? lists : held.has(partNumber) ? ofDeclared : [];
    return own.flatMap((row) => placeAtSources(row, tell(partNumber), weighing));
  });
  return { composition: counted, bySource };
}

/** Whether a part's contents were made of lists of firms alone. */
function areAll(rows: readonly CompositionRow[], lists: readonly CompositionRow[]): boolean {
  const places = new Set(lists.flatMap((row) => row.rows.map(keyPlace)));
  return lists.length > 0 && rows.length > 0 && rows.every((row) => row.rows.every((one) => places.has(keyPlace(one))));
}

/**
 * A content declared by firms of their own goods, with their suppliers. Nothing if no firm is named, or if the row denies something and counts for
 * nobody's goods.
 */
function placeAtSources(row: CompositionRow, told: Told, { declaredBy, day }: Weighing): readonly SourceContent[] {
  const firms = readFirms(row);
  const by = listDeclarers(row, declaredBy).map((one) => ({ ...one, firms }));
  const why = explainWeak(by, told, day);
  if (firms.length === 0 || (denies(row) && why !== null && why.among === null)) return [];
  const suppliers = listIds(told.sources.filter((source) => isOf(firms, source)));
  const elements = row.massPctMax === 0 ? [...readSubstance(row.substance).atZero] : [];
  return [{ ...row, elements, suppliers, silent: listIds(listSilent(told)) }];
}

/** Between the firms of a content. */
export const BETWEEN_FIRMS = ' · ';

/** The firms on file as declarers of a content. */
export function readFirms({ declaredBy }: Pick<CompositionRow, 'declaredBy'>): readonly string[] {
  return declaredBy ? declaredBy.split(BETWEEN_FIRMS) : [];
}

/** The declarers of a content: by the rows of these files, or by the firms on file for rows of an earlier import. */
export function listDeclarers(
  row: Pick<CompositionRow, 'rows' | 'declaredBy'>,
  declaredBy: DeclaredBy,
): readonly Declarers[] {
  const before = { ...NOBODY, firms: readFirms(row) };
  return row.rows.map((place) => declaredBy.get(keyPlace(place)) ?? before);
}

/**
 * Contents with their declaring firms, if these are named. A later import with the deliveries of the part can then weigh its denials as if they had
 * come with it.
 */
export function keepDeclarers(
  composition: readonly CompositionRow[],
  declaredBy: DeclaredBy,
): readonly CompositionRow[] {
  if (declaredBy.size === 0) return composition;
  return composition.map((row) => {
    const firms = [...new Set(listDeclarers(row, declaredBy).flatMap((one) => one.firms))];
    return row.evidence !== 'declared' || firms.length === 0 ? row : { ...row, declaredBy: firms.join(BETWEEN_FIRMS) };
  });
}

/**
 * Notes the declared parts named by no bill and no source, if there are bills or sources: numbers with another revision, ranges, wildcards and “all
 * magnets” reach none of the parts they mean.
 */
export function noteDeclaredApart(
  composition: readonly CompositionRow[],
  declaredBy: DeclaredBy,
  { bom, sourcing }: { readonly bom: readonly BomLine[]; readonly sourcing: readonly Pick<Sourcing, 'partNumber'>[] },
  log: ProblemLog,
): void {
  if (declaredBy.size === 0 || bom.length + sourcing.length === 0) return;
  const named = new Set([
    ...bom.flatMap(({ parent, child }) => [parent, child]),
    ...sourcing.map(({ partNumber }) => partNumber),
  ]);
  const apart = composition.filter(
    ({ partNumber, rows }) => !named.has(partNumber) && rows.some((place) => declaredBy.has(keyPlace(place))),
  );
  const numbers = [...new Set(apart.map(({ partNumber }) => partNumber))];
  const [place] = apart.flatMap(({ rows }) => rows);
  if (place === undefined) return;
  log.note({
    code: 'declared-apart',
    ...place,
    message: `What is declared of ${nameSome(numbers, 5, String, '; ')} reaches no part that is bought or built in: no bill and no source names such a number.`,
  });
}

const NOBODY: Declarers = { firms: [], validTo: '', validFrom: '', isDraft: false, goods: '' };

/** Why denials of declarations do not count for a part. `among`: the suppliers for whose goods they count all the same; null: for nobody's. */
type WhyWeak = {
  readonly code: string;
  readonly text: string;
  readonly among: Pick<SourceContent, 'suppliers' | 'silent'> | null;
};

/** The sources of a part, and the firms with any declaration of it. */
type Told = { readonly sources: readonly Source[]; readonly speakers: readonly string[] };

/** Why denials of declarations do not count; null: they do. */
function explainWeak(by: readonly Declarers[], told: Told, day: string | null): WhyWeak | null {
  const { sources } = told;
  if (by.length === 0) return null;
  const unread = by.map(({ validTo, validFrom }) => readUnread(validTo) ?? readUnread(validFrom));
  if (unread.every((words) => words !== null))
    return {
      code: 'declaration-day-not-understood',
      text: `in a paper of which the first or last day, “${[...new Set(unread)].join('”, “')}”, is not understood`,
      among: null,
    };
  const ends = by.map(({ validTo }) => validTo);
  if (day !== null && ends.every((end) => end !== '' && (end < day || readUnread(end) !== null)))
    return { code: 'declaration-expired', text: `in a paper that held until ${ends.join(', ')}`, among: null };
  const starts = by.map(({ validFrom }) => validFrom);
  if (day !== null && starts.every((start) => start > day))
    return {
      code: 'declaration-not-yet',
      text: `in a paper that is dated, or holds from, ${starts.join(', ')}`,
      among: null,
    };
  if (by.every(({ isDraft }) => isDraft))
    return {
      code: 'declaration-draft',
      text: 'in a paper that is a draft, that its supplier does not accept, that marks its number or whose words take from what it denies',
      among: null,
    };
  const revised = by.flatMap((one) => one.revised ?? []);
  if (revised.length === by.length)
    return {
      code: 'declared-of-revision',
      text: `as ${[...new Set(revised)].join(', ')}, of which nobody says that it is the revision that is delivered`,
      among: null,
    };
  if (by.some(({ firms }) => firms.length === 0) || sources.length === 0) return null;
  const names = [...new Set(by.flatMap(({ firms }) => firms))].join(', ');
  const silent = listSilent(told);
  const firms = by.flatMap((one) => one.firms);
  const speaking = sources.filter((source) => isOf(firms, source));
  const among = { suppliers: listIds(speaking), silent: listIds(silent) };
  if (speaking.length === 0 && listStrangers(firms, sources).length === 0)
    return { code: 'declared-by-no-source', text: `by ${names}, which is no source of it on file`, among };
  if (silent.length === 0) return null;
  const others = nameSome([...new Set(silent.map(({ name }) => name))], 3);
  const text = `by ${names}, and not by ${others}, which delivers it as well`;
  return { code: 'declared-by-some-sources', text, among };
}

/**
 * The sources delivering a part and declaring nothing of it. Each speaker with a name in other signs than those on file may be one of the silent, and
 * none of them two: if the speakers may be all of them, none is silent.
 */
function listSilent({ sources, speakers }: Told): readonly Source[] {
  const silent = sources.filter((source) => source.delivers && !isCovered(source, (one) => isOf(speakers, one)));
  const strangers = listStrangers(speakers, sources);
  const isMet = ({ titles }: Source): boolean => strangers.some((firm) => isInOtherSigns(firm, titles));
  const isNobody = silent.every(isMet) && new Set(silent.map(({ name }) => name)).size <= strangers.length;
  return isNobody ? [] : silent;
}

/** The suppliers of sources, in order of their ids. */
function listIds(sources: readonly Source[]): string[] {
  return [...new Set(sources.flatMap(({ supplierId }) => supplierId ?? []))].toSorted();
}

/** The firms with any declaration of each part. */
function listSpeakers(
  composition: readonly CompositionRow[],
  declaredBy: DeclaredBy,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const row of composition) {
    const { partNumber } = row;
    const firms = listDeclarers(row, declaredBy).flatMap((one) => one.firms);
    if (firms.length === 0) continue;
    const known = found.get(partNumber) ?? new Set();
    for (const firm of firms) known.add(firm);
    found.set(partNumber, known);
  }
  return new Map([...found].map(([partNumber, firms]) => [partNumber, [...firms]]));
}
