import type { ProblemLog } from '../base/problem.ts';
import type { CompositionDraft } from '../base/record-drafts.ts';
import { nameSome } from '../base/name-some.ts';
import { dropLegalForm } from '../dictionary/firm-names.ts';
import { nameSubstance } from './settle-declared.ts';
import { BETWEEN_FIRMS, type DeclaredBy, keyPlace } from './weigh-declarers.ts';

type Said = {
  readonly record: CompositionDraft;
  readonly firm: string;
  readonly isDraft: boolean;
  /** The goods of the part it is about; '' if it does not say. */
  readonly goods: string;
};

/**
 * Contents of parts declared more than once by rows of lists. Of one firm the later day counts for a substance. If several named firms declare a
 * part, it may be the part of any of them: each substance spans their statements, and a substance not named by one firm may be in its part in any
 * amount, so a denial by another firm stays open. The same holds for differing statements of one firm without a day to tell the newer, and for
 * differing batches, plants or revisions. Other statements without a named declarer stay as they are, for the step joining repeats. The statements of
 * each of several firms on a part go to `ofFirms`.
 */
export function spanDeclarers(
  all: readonly CompositionDraft[],
  declaredBy: DeclaredBy,
  ofFirms: Map<string, readonly CompositionDraft[]>,
  log: ProblemLog,
): readonly CompositionDraft[] {
  if (declaredBy.size === 0) return all;
  const byPart = Map.groupBy(all, ({ partNumber }) => partNumber);
  const changed = new Map<string, readonly CompositionDraft[]>();
  for (const [partNumber, rows] of byPart) {
    const said = rows.map((record) => readSaid(record, declaredBy));
    const kept = keepLatest(said);
    const firms = new Set(kept.map(({ firm }) => firm));
    const isSeveral = firms.size > 1 && !firms.has('');
    if (isSeveral)
      ofFirms.set(
        partNumber,
        kept.map(({ record }) => nameDeclarers(record, declaredBy)),
      );
    const goods = new Set(kept.map((one) => one.goods));
    // Batches, plants and revisions tell apart what one number stands for, whoever declares it.
    const isOfGoods = goods.size > 1 && kept.every(({ record }) => record.evidence === 'declared');
    const isOtherwise = firms.size === 1 && (isOfGoods || !firms.has('')) && saysOtherwise(kept);
    const isUnsure = isSeveral || isOtherwise || (firms.size === 1 && kept.some(({ isDraft }) => isDraft));
    const spanned = isUnsure ? spanFirms(kept, firms.size) : kept.map(({ record }) => record);
    if (!isSeveral && spanned.length === rows.length) continue;
    changed.set(partNumber, spanned);
    const named = isSeveral || isOtherwise ? listNames(kept, declaredBy) : [];
    if (isOtherwise && isOfGoods) noteGoods(partNumber, kept, log);
    else noteSettled(partNumber, rows, { kept, firms: named, isOneFirm: isOtherwise }, log);
  }
  if (changed.size === 0) return all;
  const placed = new Set<string>();
  return all.flatMap((record) => {
    const rows = changed.get(record.partNumber);
    if (rows === undefined) return [record];
    if (placed.has(record.partNumber)) return [];
    placed.add(record.partNumber);
    return rows;
  });
}

/** The declarer of a record, folded: '' if nobody is named, or if it is not declared. With it the mark of a draft and the goods. */
function readSaid(record: CompositionDraft, declaredBy: DeclaredBy): Said {
  const firm = record.evidence === 'declared' ? dropLegalForm(listFirms(record, declaredBy).join(' ')) : '';
  const by = record.rows.map((place) => declaredBy.get(keyPlace(place)));
  return {
    record,
    firm,
    isDraft: by.every((one) => one?.isDraft === true),
    goods: [...new Set(by.flatMap((one) => one?.goods || []))].join(', '),
  };
}

function listFirms({ rows }: CompositionDraft, declaredBy: DeclaredBy): readonly string[] {
  return rows.flatMap((place) => declaredBy.get(keyPlace(place))?.firms ?? []);
}

/** A record with its declaring firms. */
function nameDeclarers(record: CompositionDraft, declaredBy: DeclaredBy): CompositionDraft {
  return { ...record, declaredBy: [...new Set(listFirms(record, declaredBy))].join(BETWEEN_FIRMS) };
}

/**
 * The statements without a later one of the same firm, for the same goods, on the same substance. If one of these has no day, nobody knows the later
 * one, and all of them stay.
 */
function keepLatest(said: readonly Said[]): readonly Said[] {
  const groups = Map.groupBy(said, ({ record, firm, goods }) => JSON.stringify([firm, goods, nameSubstance(record)]));
  const older = new Set<Said>();
  for (const group of groups.values()) {
    const isDeclared = group.every(({ record }) => record.evidence === 'declared');
    // A draft replaces none but drafts.
    const final = group.filter(({ isDraft }) => !isDraft);
    const days = (final.length > 0 ? final : group).map(({ record }) => record.evidenceDate);
    const [first = null] = days;
    if (!isDeclared || first === null || days.includes(null)) continue;
    const latest = days.reduce<string>((a, b) => ((b ?? '') > a ? (b ?? '') : a), first);
    for (const one of group) if ((one.record.evidenceDate ?? '') < latest) older.add(one);
  }
  return said.filter((one) => !older.has(one));
}

const WHOLE = 100;

function spanFirms(said: readonly Said[], firms: number): readonly CompositionDraft[] {
  const groups = [...Map.groupBy(said, ({ record }) => nameSubstance(record)).values()];
  return groups.flatMap((group): readonly CompositionDraft[] => {
    const isOfAll = new Set(group.map(({ firm }) => firm)).size === firms;
    const [first] = group;
    if (first === undefined) return [];
    const records = group.map(({ record }) => record);
    const [mins, maxes] = [records.map(({ massPctMin }) => massPctMin), records.map(({ massPctMax }) => massPctMax)];
    const days = records.map(({ evidenceDate }) => evidenceDate);
    const isOpen = maxes.includes(null);
    return [
      {
        ...first.record,
        massPctMin: isOfAll
          ? mins.reduce((a, b) => (a === null || b === null ? null : Math.min(a, b)), mins[0] ?? null)
          : 0,
        massPctMax: !isOfAll ? WHOLE : isOpen ? null : Math.max(...maxes.map((max) => max ?? WHOLE)),
        evidenceDate: days.includes(null)
          ? null
          : days.reduce((a, b) => ((a ?? '') < (b ?? '') ? a : b), days[0] ?? null),
        rows: records.flatMap(({ rows }) => rows),
      },
    ];
  });
}

/** Whether one substance stands in several of the statements with other shares. */
function saysOtherwise(said: readonly Said[]): boolean {
  const groups = Map.groupBy(said, ({ record }) => nameSubstance(record));
  return [...groups.values()].some(
    (group) => new Set(group.map(({ record }) => `${record.massPctMin} ${record.massPctMax}`)).size > 1,
  );
}

function noteGoods(partNumber: string, kept: readonly Said[], log: ProblemLog): void {
  const [place] = kept.flatMap(({ record }) => record.rows);
  const goods = nameSome([...new Set(kept.map((one) => one.goods || 'what is not said'))], 3);
  if (place === undefined) return;
  const message = `${partNumber} is declared otherwise for several of its batches, plants, revisions or numbers (${goods}): it may be any of them, and spans what they say.`;
  log.note({ code: 'declarations-differ', ...place, message });
}

function listNames(said: readonly Said[], declaredBy: DeclaredBy): readonly string[] {
  return [...new Set(said.flatMap(({ record }) => listFirms(record, declaredBy)))];
}

function noteSettled(
  partNumber: string,
  rows: readonly CompositionDraft[],
  {
    kept,
    firms,
    isOneFirm,
  }: { readonly kept: readonly Said[]; readonly firms: readonly string[]; readonly isOneFirm: boolean },
  log: ProblemLog,
): void {
  const standing = new Set(kept.map(({ record }) => record));
  const older = rows.find((record) => !standing.has(record));
  const [place] = older?.rows ?? rows[0]?.rows ?? [];
  if (place === undefined) return;
  if (older !== undefined)
    log.note({
      code: 'declaration-replaced',
      ...place,
      message: `${partNumber} is declared more than once by one supplier; what is said on the later day stands.`,
    });
  if (firms.length > 0)
    log.note({
      code: 'declarations-differ',
      ...place,
      message: isOneFirm
        ? `${partNumber} is declared more than once by ${firms.join(', ')}, otherwise each time, and no day says which is the newer: it spans what they say.`
        : `${firms.length} suppliers declare ${partNumber} (${firms.join(', ')}): it may be the part of any of them, and spans what they say.`,
    });
}
