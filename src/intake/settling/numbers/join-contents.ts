import type { SourceRow } from '../../../domain/dataset.ts';
import { type ListedShares, listShares } from '../../base/foreign-table.ts';
import type { CompositionDraft } from '../../base/record-drafts.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { dropLegalForm } from '../../dictionary/firm-names.ts';
import { type ChosenDeclaration, type Spoken, chooseDeclarations } from '../../foreign/declared/choose-declarations.ts';
import { nameSubstance, settleDeclared } from '../../records/settle-declared.ts';
import { BETWEEN_FIRMS, type DeclaredBy, keyPlace, listDeclarers, readFirms } from '../../records/weigh-declarers.ts';

type Rows = readonly CompositionDraft[];

/**
 * Contents of parts that were declared under several numbers which are one (`names`: the number that each counts as): as declarations of one part, of which the newest of each supplier
 * counts, and with other tables of contents as declarations beside them. Everything else stays under its number.
 */
export function joinContents(
  all: Rows,
  names: ReadonlyMap<string, string>,
  declaredBy: DeclaredBy,
  log: ProblemLog,
): Rows {
  const isDeclared = (row: CompositionDraft): boolean => row.rows.every((place) => declaredBy.has(keyPlace(place)));
  const byPart = Map.groupBy(all, ({ partNumber }) => names.get(partNumber) ?? partNumber);
  const settled = new Map<string, Rows>();
  for (const [partNumber, rows] of byPart) {
    const lists = [...Map.groupBy(rows, (row) => row.partNumber).values()];
    const declared = lists.filter((list) => list.every(isDeclared));
    if (lists.length < 2 || declared.length === 0) continue;
    const own = lists.filter((list) => !declared.includes(list)).flat();
    const chosen = (declared.length > 1 ? chooseOne(declared, declaredBy, log) : declared.flat()).map(
      (row): CompositionDraft => ({ ...row, partNumber }),
    );
    const beside = own.map((row): CompositionDraft => ({ ...row, partNumber }));
    settled.set(partNumber, settleDeclared([...beside, ...chosen], new Set(chosen), log));
  }
  if (settled.size === 0) return all;
  const placed = new Set<string>();
  return all.flatMap((row) => {
    const partNumber = names.get(row.partNumber) ?? row.partNumber;
    const rows = settled.get(partNumber);
    if (rows === undefined) return [row];
    if (placed.has(partNumber)) return [];
    placed.add(partNumber);
    return rows;
  });
}

/** A declaration with its rows. */
export type DeclaredRows = Spoken & { readonly rows: Rows };

/** One list of several declared ones, as `chooseDeclarations` chooses, noted. */
function chooseOne(lists: readonly Rows[], declaredBy: DeclaredBy, log: ProblemLog): Rows {
  const chosen = chooseDeclarations(lists.map((rows): DeclaredRows => readDeclared(rows, declaredBy)));
  const [first] = chosen?.latest.rows ?? [];
  const [place] = first?.rows ?? [];
  if (chosen === null || first === undefined || place === undefined) return lists.flat();
  const { counted, replaced, latest } = chosen;
  const added = [...chosen.added, ...chosen.corrections];
  const numbers = [...new Set(lists.flat().map(({ partNumber }) => partNumber))].join(', ');
  if (replaced.length > 0)
    log.note({
      code: 'declaration-replaced',
      ...place,
      message: `One part is declared more than once by one supplier under the numbers ${numbers}; the declaration of ${latest.part.date || 'an unknown day'} stands.`,
    });
  if (counted.length === 1 && added.length === 0) return latest.rows;
  log.note({
    code: added.length === 0 ? 'declarations-differ' : 'declaration-adds',
    ...place,
    message:
      added.length === 0
        ? `One part is declared under the numbers ${numbers}, and no day of one supplier says which is the newer: it spans what they say.`
        : `One part is declared under the numbers ${numbers}; one declaration names some substances alone and adds to the other, which stands.`,
  });
  return writeChosen(chosen, first);
}

/** The rows of a list of several declarations, with the firms of those on file; what none of their rows is of goes by `first`. */
export function writeChosen(chosen: ChosenDeclaration<DeclaredRows>, first: CompositionDraft): Rows {
  const { counted, latest } = chosen;
  const all = [...counted, ...chosen.added, ...chosen.corrections].flatMap(({ rows }) => rows);
  const firms = new Set(all.flatMap((row) => readFirms(row)));
  const declaredBy = firms.size === 0 ? {} : { declaredBy: [...firms].join(BETWEEN_FIRMS) };
  return writeShares(chosen, all, first).map((row) => ({
    ...row,
    ...declaredBy,
    evidenceDate: latest.part.date || null,
  }));
}

/** What one firm declares, with what is added to it or puts it right (`beside`), as rows of that firm; none where nobody is named. */
export function writeOfFirm(
  chosen: ChosenDeclaration<DeclaredRows>,
  beside: readonly DeclaredRows[],
  declaredBy: DeclaredBy,
): Rows {
  const rows = chosen.counted.flatMap((one) => one.rows);
  const [first] = rows;
  const firms = new Set(rows.flatMap((row) => listDeclarers(row, declaredBy).flatMap((one) => one.firms)));
  if (first === undefined || firms.size === 0) return [];
  const by = [...firms].join(BETWEEN_FIRMS);
  const all = [...rows, ...beside.flatMap((one) => one.rows)];
  return writeShares(chosen, all, first).map((row) => ({
    ...row,
    declaredBy: by,
    evidenceDate: chosen.latest.part.date || null,
  }));
}

/** Each place once: lists are joined anew by every import. */
export function unitePlaces(places: readonly SourceRow[]): SourceRow[] {
  return [...new Map(places.map((one) => [keyPlace(one), one])).values()];
}

/** Shares of substances and of the rest, each as the row that names it, from the places of all. */
function writeShares(list: ListedShares, all: Rows, first: CompositionDraft): Rows {
  const places = unitePlaces(all.flatMap((row) => row.rows));
  return listShares(list).map(([substance, { min, max }]): CompositionDraft => {
    const known = all.find((row) => nameSubstance(row) === substance) ?? { ...first, substance };
    return { ...known, massPctMin: min, massPctMax: max, rows: places };
  });
}

/** Rows of one list as a declaration: who declares it, when, and what. */
export function readDeclared(rows: Rows, declaredBy: DeclaredBy): DeclaredRows {
  const by = rows.flatMap((row) => listDeclarers(row, declaredBy));
  const days = rows.map(({ evidenceDate }) => evidenceDate ?? '');
  const substances = new Map(
    rows
      .filter((row) => nameSubstance(row) !== 'rest')
      .map((row) => [nameSubstance(row), { min: row.massPctMin ?? 0, max: row.massPctMax ?? WHOLE }] as const),
  );
  return {
    rows,
    part: {
      // One firm in two spellings is one.
      supplier: [...new Map(by.flatMap(({ firms }) => firms.map((firm) => [dropLegalForm(firm), firm]))).values()].join(
        ' ',
      ),
      date: days.includes('') ? '' : days.reduce((a, b) => (a > b ? a : b), ''),
      isDraft: by.every(({ isDraft }) => isDraft),
      isCorrection: by.every(({ isCorrection }) => isCorrection === true),
      goods: [...new Set(by.map(({ goods }) => goods))].join(', '),
      place: '',
    },
    weighed: { substances, rest: rows.find((row) => nameSubstance(row) === 'rest')?.massPctMax ?? null },
  };
}

/** The mass of a part, in percent. */
const WHOLE = 100;
