import type { ColumnProfile } from './column-profile.ts';
import { readMaking } from '../dictionary/lines/procurement-words.ts';
import { saysProcurement } from '../dictionary/own-words.ts';
import { has } from './settle-items.ts';
import type { Candidate } from './bills/candidate.ts';

/** So many cells of a column are words for kinds of items, or it is none. */
const LEAST = 0.9;
/** Kinds are few: a column with more words than these, or another word for each item, says something else. */
const MOST_WORDS = 8;
const FEWEST_ITEMS = 3;
const MEANINGS: ReadonlySet<string | null> = new Set([null, 'category']);

/**
 * A column of an item master with words for kinds of items in its cells (`Finished Goods`, `HALB`, `PF` and `MP`) gives their kinds, under any
 * header: `Item Class`, `Catégorie`. As a category none of these words says anything.
 */
export function settleKinds(profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  settleProcurement(profiles, chosen);
  if (has(chosen, 'kind') || !has(chosen, 'part-number')) return;
  const place = profiles.findIndex(({ kinds, filled, distinct }, at) => {
    const meaning = chosen[at]?.meaning ?? null;
    // `品目区分` holds the word for an item, which another column names.
    const isFree = MEANINGS.has(meaning) || chosen.some((other, theirs) => theirs !== at && other.meaning === meaning);
    const words = Math.round(distinct * filled);
    return isFree && filled >= FEWEST_ITEMS && kinds >= LEAST && words <= MOST_WORDS && words < filled;
  });
  if (place >= 0)
    chosen[place] = { meaning: 'kind', confidence: 0.8, reason: 'Its cells say what kind of item each row is.' };
}

/** Words of drawings and structures for their items, whether sold or built into others. */
const STRUCTURAL =
  /^(?:(?:design |eng(?:ineering)? ?|standard )?parts?|items?|item revision|articles?|artikel|components?|(?:sub[- ]?)?assembl(?:y|ies)|assy|baugruppe|unterbaugruppe|bauteil|teil|einzelteil|ensemble|sous-ensemble|composant|pièce|componente|conjunto|parte|零件|部件|组件|部品)$/i;

/** `Part` and `Assembly` below `Item Type` tell how a structure is built, as its lines do as well, and not its sold items. */
export function settleStructure(profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  for (const [place, { meaning }] of chosen.entries()) {
    const samples = profiles[place]?.samples ?? [];
    if (meaning !== 'kind' || samples.length === 0 || !samples.every((cell) => STRUCTURAL.test(cell))) continue;
    const reason = 'Its cells say how the list is built, and not what is sold.';
    chosen[place] = { meaning: null, confidence: 0.7, reason };
  }
}

/** Meanings given by its header to a column of words for making or buying: `Typ`, `Part Category`. */
const MAY_SAY: ReadonlySet<string | null> = new Set([null, 'category', 'maker-part-number', 'line-kind']);
/** `M` and `B`: made or bought. */
const LETTERS = /^[MB]$/;

/** A column with words for made and bought items in its cells gives their procurement, under any header. */
function settleProcurement(profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (has(chosen, 'procurement') || !has(chosen, 'part-number')) return;
  const place = profiles.findIndex(({ samples, filled }, at) => {
    const meaning = chosen[at]?.meaning ?? null;
    if ((!MAY_SAY.has(meaning) && meaning !== 'supplier') || filled < 2 || samples.length < 2) return false;
    // Words such as `Production` alone may name a department. `MFG` and `PUR` below `Source` are no firms.
    const said = new Set(samples.map((cell) => readMaking(cell)));
    const saysBoth = said.size === 2 && !said.has(null);
    if (saysBoth || meaning === 'supplier') return saysBoth;
    return samples.every((cell) => saysProcurement(cell)) || samples.every((cell) => LETTERS.test(cell));
  });
  if (place >= 0)
    chosen[place] = {
      meaning: 'procurement',
      confidence: 0.75,
      reason: 'Its cells say which items are made and which are bought.',
    };
}
