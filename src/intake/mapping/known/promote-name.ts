import type { ForeignPurpose } from '../../base/foreign-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';

/** Why an id or a name stands for the part number. */
export const PROMOTED = 'No other column names the part.';

/** Headings of products, and of their ingredients, in lists of them. */
const MODELS = ['model', 'modell', 'modele', 'modelo', 'modello', '型号', '型番', 'system', 'ingredient'] as const;

/** Meanings of columns unable to name the part, under any header. */
const NO_PARTS: ReadonlySet<string | null> = new Set([
  'item-number',
  'quantity',
  'parent',
  'bill',
  'supplier',
  'maker',
]);

/** If nothing names the part: the column called name, number or id in a list of parts. */
export function promoteName(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  purpose: ForeignPurpose | null,
): void {
  if (purpose === 'supplier-list' || purpose === 'own-sites' || purpose === 'declaration' || purpose === 'operations')
    return;
  if (has(chosen, 'part-number') || has(chosen, 'maker-part-number')) return;
  if (chosen.some(({ meaning }, place) => meaning === 'designators' && (profiles[place]?.filled ?? 0) > 0)) return;
  // One column for each level, of which a row fills one: the parts stand in them.
  const levels = listPlaces(chosen, 'level').map((place) => profiles[place]?.filled ?? 0);
  const rows = Math.max(0, ...profiles.map(({ filled }) => filled));
  if (levels.length > 1 && levels.reduce((sum, filled) => sum + filled, 0) <= rows) return;
  const models = purpose === 'parts-list' ? MODELS : [];
  const isOfBill = (purpose === 'bom' || purpose === null) && has(chosen, 'parent') && has(chosen, 'quantity');
  for (const word of [
    'number',
    'item number',
    'no',
    'nr',
    'cislo',
    'numer',
    'numero',
    'номер',
    'code',
    'id',
    ...models,
    'name',
    'nom',
    '名称',
    'particulars',
  ]) {
    const place = header.findIndex(
      (name, index) =>
        foldHeader(name).text === word &&
        ((profiles[index]?.distinct ?? 0) > (word === '名称' || word === 'nom' ? 0.95 : 0.5) ||
          // A part goes into many things that a bill names beside it.
          (isOfBill && (profiles[index]?.numbers ?? 1) < 0.5)) &&
        !(purpose === 'bom' && (profiles[index]?.wholes ?? 0) > 0.9 && !has(chosen, 'item-number')) &&
        !NO_PARTS.has(chosen[index]?.meaning ?? null),
    );
    if (place < 0 || (word === 'name' && purpose !== 'parts-list')) continue;
    chosen[place] = { meaning: 'part-number', confidence: 0.7, reason: PROMOTED };
    return;
  }
  // `Motor` or `Drive` over what stands before the amounts of a plan.
  const [first, before] = [chosen[0], profiles[0]];
  const isPlan = has(chosen, 'annual-demand') || has(chosen, 'period-demand');
  if (!isPlan || first === undefined || first.meaning !== null || before === undefined || before.numbers >= 0.5) return;
  if (before.distinct > 0.5)
    chosen[0] = {
      meaning: 'part-number',
      confidence: 0.6,
      reason: 'It names what the amounts of the row are planned of.',
    };
}
