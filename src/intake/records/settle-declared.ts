import { readSubstance } from '../../domain/substances/read-substance.ts';
import type { CompositionDraft } from '../base/record-drafts.ts';
import type { ProblemLog } from '../base/problem.ts';

/** The name of a substance here: an element by its symbol, the rest by one word, anything else as written, in lower case. */
export function nameSubstance({ substance }: CompositionDraft): string {
  const { isRest, contains, mayContain, understood } = readSubstance(substance);
  if (isRest) return 'rest';
  return understood && contains.length === 1 && mayContain.length === 0 ? (contains[0] ?? '') : substance.toLowerCase();
}

/**
 * Settles the contents of parts with a declaration and another table of the same files. Contents seen by the company itself stand, inferred ones give
 * way, and of two declared statements the one of the later day counts, unless it only names some substances and adds to the other. If no day tells
 * the newer one, the part spans both, since either may be wrong. Everything else stays as it is, in its order; each part settled so is noted.
 */
export function settleDeclared(
  all: readonly CompositionDraft[],
  declared: ReadonlySet<object>,
  log: ProblemLog,
): CompositionDraft[] {
  const byPart = Map.groupBy(all, ({ partNumber }) => partNumber);
  const settled = new Set<string>();
  return all.flatMap((record) => {
    const { partNumber } = record;
    if (settled.has(partNumber)) return [];
    const rows = byPart.get(partNumber) ?? [];
    const stated = rows.filter((one) => !declared.has(one));
    if (stated.length === 0 || stated.length === rows.length) return [record];
    settled.add(partNumber);
    return settlePart(
      stated,
      rows.filter((one) => declared.has(one)),
      log,
    );
  });
}

function settlePart(
  table: readonly CompositionDraft[],
  declared: readonly CompositionDraft[],
  log: ProblemLog,
): readonly CompositionDraft[] {
  const [first] = declared;
  const [place] = first?.rows ?? [];
  if (first === undefined || place === undefined) return table;
  const { partNumber } = first;
  const note = (code: string, message: string): void => log.note({ code, ...place, message });
  if (table.some(({ evidence }) => evidence === 'seen')) {
    note(
      'declared-contents-stand-elsewhere',
      `Another table says what was seen of the contents of ${partNumber}, which stands; the declaration is not added to it.`,
    );
    return table;
  }
  const stated = table.filter(({ evidence }) => evidence !== 'inferred' && evidence !== 'unknown');
  if (stated.length === 0) {
    note(
      'declared-over-inferred',
      `What another table infers of the contents of ${partNumber} gives way to its declaration.`,
    );
    return declared;
  }
  const [before, after] = [findDay(stated), findDay(declared)];
  if (before !== null && after !== null && before !== after) {
    if (after > before && namesSome(declared)) return addSome(stated, declared, note);
    const isOlder = after < before;
    note(
      isOlder ? 'declared-contents-stand-elsewhere' : 'declaration-replaced',
      isOlder
        ? `Another table says on ${before} what ${partNumber} contains, which stands; the declaration of ${after} is not added to it.`
        : `The declaration of ${partNumber} of ${after} stands for what another table says on ${before}.`,
    );
    return isOlder ? stated : declared;
  }
  note(
    'declarations-differ',
    `A declaration and another table both say what ${partNumber} contains, and no day says which is the newer: the part spans what they say.`,
  );
  return spanBoth(stated, declared);
}

/** From this rest on, in percent, a declaration only names some substances of a part, and is no list of all its contents. */
const MOSTLY_OPEN = 50;

/** Whether declared contents name some substances of a part alone. */
function namesSome(declared: readonly CompositionDraft[]): boolean {
  const rest = declared.find((row) => nameSubstance(row) === 'rest');
  return rest !== undefined && (rest.massPctMax ?? 0) >= MOSTLY_OPEN;
}

/**
 * An older list with a newer declaration of some substances. Amounts of the newer stand; for a substance it may not hold the part spans both. If the
 * newer holds more of a substance than the list states, or than the list leaves open, the list is not complete any longer.
 */
function addSome(
  stated: readonly CompositionDraft[],
  declared: readonly CompositionDraft[],
  note: (code: string, message: string) => void,
): CompositionDraft[] {
  const newer = indexByName(declared);
  const older = indexByName(stated);
  const room = older.get('rest')?.massPctMax ?? WHOLE;
  const said = [...newer].filter(([name]) => name !== 'rest');
  const isContradicted = said.some(
    ([name, { massPctMin }]) => (massPctMin ?? 0) > (older.get(name)?.massPctMax ?? room),
  );
  const settled = said.map(([name, row]) => {
    const known = older.get(name);
    const isLess = (row.massPctMin ?? 0) === 0 && (known?.massPctMax ?? 0) > 0;
    return known !== undefined && isLess ? unite(known, row) : row;
  });
  const kept = stated.filter((row) => {
    const name = nameSubstance(row);
    return name === 'rest' ? !isContradicted : !newer.has(name);
  });
  const { partNumber } = stated[0] ?? { partNumber: '' };
  note(
    'declaration-adds',
    `A declaration of ${partNumber} names some substances alone: it adds to what another table says of it on an earlier day, which stands.`,
  );
  return [...kept, ...settled];
}

/** The mass of a part, in percent. */
const WHOLE = 100;

/** The latest day of statements; null if one of them has none. */
function findDay(rows: readonly CompositionDraft[]): string | null {
  const days = rows.map(({ evidenceDate }) => evidenceDate);
  return days.includes(null) ? null : days.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), null);
}

function indexByName(rows: readonly CompositionDraft[]): ReadonlyMap<string, CompositionDraft> {
  return new Map(rows.map((row) => [nameSubstance(row), row]));
}

/**
 * Every substance from the least to the most of both statements. If a list closed by a rest does not name a substance, it may be missing: its least
 * is 0.
 */
function spanBoth(one: readonly CompositionDraft[], other: readonly CompositionDraft[]): CompositionDraft[] {
  const ofOne = indexByName(one);
  const ofOther = indexByName(other);
  // A substance that one of them names twice is told of where repeats are made one.
  if (ofOne.size < one.length || ofOther.size < other.length) return [...one, ...other];
  const isOpen = (rows: ReadonlyMap<string, CompositionDraft>): boolean => !rows.has('rest');
  // A list that is open may leave out anything, so that with it nothing is complete.
  const names = [...new Set([...ofOne.keys(), ...ofOther.keys()])].filter(
    (name) => name !== 'rest' || (!isOpen(ofOne) && !isOpen(ofOther)),
  );
  return names.flatMap((name) => {
    const [a, b] = [ofOne.get(name), ofOther.get(name)];
    if (a !== undefined && b !== undefined) return [unite(a, b)];
    const only = a ?? b;
    const lacking = a === undefined ? ofOne : ofOther;
    if (only === undefined) return [];
    return [isOpen(lacking) ? only : { ...only, massPctMin: 0 }];
  });
}

function unite(a: CompositionDraft, b: CompositionDraft): CompositionDraft {
  const least = Math.min(a.massPctMin ?? 0, b.massPctMin ?? 0);
  const most = a.massPctMax === null || b.massPctMax === null ? null : Math.max(a.massPctMax, b.massPctMax);
  const date = a.evidenceDate === null || b.evidenceDate === null ? null : a.evidenceDate;
  return { ...b, massPctMin: least, massPctMax: most, evidenceDate: date, rows: [...a.rows, ...b.rows] };
}
