import { foldHeader } from '../../dictionary/fold-header.ts';
import { findBase, GOES_IN, MADE, OF_EITHER, OF_PAIR } from '../../dictionary/lines/pair-words.ts';
import {
  isRestOfBatch,
  namesBatch,
  namesRawMaterial,
  namesRecipes,
  readRecipeBase,
} from '../../dictionary/units/recipe-words.ts';
import type { ForeignColumn } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { readMassPerPiece } from '../../values/units/mass-per-piece.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { groupsLines } from './groups-of-lines.ts';
import type { Candidate } from './candidate.ts';

/** Columns no recipe has: of deliveries, of stocks, of declarations, of bills. */
const OF_OTHERS: ReadonlySet<ForeignColumn> = new Set([
  'supplier',
  'supplier-id',
  'stock',
  'cas',
  'level',
  'designators',
  'annual-demand',
]);
/** Number of lines looked at. */
const LOOKED_AT = 400;
/** The code of a part, and neither a formula nor the sign of an element: a mark between letters or figures, or figures in a row. */
const CODE = /^\S*[\p{L}\d][-_./][\p{L}\d]\S*$|^\p{L}{0,4}\d{3,}\S*$/u;

/**
 * Settles a recipe: a column of shares of a batch (`Gew.-%`, `kg per tonne`, `parts by weight`), or of amounts in a piece (`g per piece`), beside one
 * of raw materials and one of the product, or in a list named after recipes. Its raw materials are parts going into the batch. Names of substances
 * without codes are the declared contents of a part, and no recipe.
 */
export function settleRecipes(
  header: readonly string[],
  {
    profiles,
    lines,
    label,
  }: { readonly profiles: readonly ColumnProfile[]; readonly lines: readonly SourceLine[]; readonly label: string },
  chosen: Candidate[],
): void {
  const amounts = header.flatMap((name, at) => (isAmount(name, at) && holdsShares(at) ? [at] : []));
  const [amount, otherAmount] = amounts;
  const isOther = chosen.some(({ meaning }) => meaning !== null && OF_OTHERS.has(meaning));
  if (amount === undefined || otherAmount !== undefined || isOther) return;
  const names = header.map((name) => foldHeader(name).text);
  const bases = names.map(findBase);
  const isText = (at: number): boolean =>
    at !== amount && (profiles[at]?.filled ?? 0) > 0 && (profiles[at]?.numbers ?? 1) < 0.5;
  const places = [...names.keys()].filter(isText);
  const raw = places.filter(
    (at) => namesRawMaterial(names[at] ?? '') || (GOES_IN.has(bases[at] ?? '') && !OF_EITHER.has(bases[at] ?? '')),
  );
  const made = places.find((at) => isMade(at) && groupsLines(profiles[at]) && !raw.includes(at));
  const isRecipe = namesRecipes(foldHeader(label).text);
  // `kg per t CAM` over the materials of a sheet that is called after what they make.
  const isOnlyMeasure =
    readRecipeBase(header[amount] ?? '') === 1000 &&
    /^\s*k?g\s*(?:\/|per|pro|je|par|por|na|za|auf)/iu.test(header[amount] ?? '');
  // Beside what is made, `Item` or `Code` is what goes in.
  const others =
    raw.length > 0 || made !== undefined || isRecipe ? places.filter((at) => at !== made && isPlain(at)) : [];
  const named = isOnlyMeasure ? places.filter((at) => chosen[at]?.meaning === 'part-number') : [];
  const child =
    [...raw, ...others].find(holdsCodes) ??
    named.find(holdsWords) ??
    raw.find(isOfParts) ??
    (made !== undefined && places.some(isDescribed) ? raw.find(holdsCapitals) : undefined);
  if (child === undefined || (made === undefined && !isRecipe && !isOnlyMeasure)) return;
  const take = (at: number, meaning: ForeignColumn | null, reason: string): void => {
    chosen[at] = { meaning, confidence: 0.9, reason };
  };
  for (const at of places)
    if (at !== child && at !== made && SETTLED.has(chosen[at]?.meaning ?? null))
      take(at, namesWords(at) ? 'description' : null, 'It describes what goes into the batch.');
  for (const [at, { meaning }] of chosen.entries())
    if (at !== amount && (meaning === 'quantity' || meaning === 'parent'))
      take(at, null, 'Another column says how much of a batch goes in.');
  if (made !== undefined) take(made, 'parent', 'It names what the batch makes.');
  take(child, 'part-number', 'It names what goes into the batch.');
  take(amount, 'quantity', 'It says how much of a batch goes in.');

  /** A bill may have other words for its amount, with any measure. */
  function isAmount(name: string, at: number): boolean {
    return readRecipeBase(name) !== null || (chosen[at]?.meaning !== 'quantity' && readMassPerPiece(name) !== null);
  }
  function isMade(at: number): boolean {
    const [name = '', base = ''] = [names[at], bases[at]];
    return namesBatch(name) || namesBatch(base) || MADE.has(base) || OF_PAIR.has(base);
  }
  function isPlain(at: number): boolean {
    const meaning = chosen[at]?.meaning ?? null;
    return meaning === 'part-number' || meaning === 'substance';
  }
  /** The first words behind the code describe its material. */
  function namesWords(at: number): boolean {
    return (
      at !== made &&
      !places.some(
        (other) => other < at && other !== child && other !== made && chosen[other]?.meaning === 'description',
      )
    );
  }
  function readCells(at: number): string[] {
    return lines
      .slice(0, LOOKED_AT)
      .flatMap(({ cells }) => ((cells[at] ?? '').trim() === '' ? [] : [(cells[at] ?? '').trim()]));
  }
  function holdsShares(at: number): boolean {
    const cells = readCells(at);
    return cells.length >= 2 && cells.every((cell) => /\d/.test(cell) || isRestOfBatch(cell));
  }
  function holdsCodes(at: number): boolean {
    const cells = readCells(at);
    return (
      cells.length > 0 &&
      cells.every((cell) => !/\s/.test(cell)) &&
      cells.filter((cell) => CODE.test(cell)).length * 2 > cells.length
    );
  }
  function holdsWords(at: number): boolean {
    return readCells(at).every((cell) => !/\s/.test(cell));
  }
  /** Beside names, words in capitals are codes: `PE-LD`, `CERA`. `Fe`, `B` and `Sb2O3` are signs of chemists. */
  function holdsCapitals(at: number): boolean {
    return readCells(at).every((cell) => /^[\p{Lu}\d][\p{Lu}\d._/-]+$/u.test(cell));
  }
  function isDescribed(at: number): boolean {
    return at !== made && chosen[at]?.meaning === 'description';
  }
  function isOfParts(at: number): boolean {
    return profiles[at]?.areParts === true;
  }
}

/** Meanings given to columns of names and codes beside those of the recipe. */
const SETTLED: ReadonlySet<ForeignColumn | null> = new Set([
  null,
  'part-number',
  'parent',
  'material',
  'substance',
  'element',
  'description',
]);
