import type { ColumnProfile } from '../column-profile.ts';
import { listPlaces, type Candidate } from './candidate.ts';
import { groupsLines, isBareBill } from './groups-of-lines.ts';
import { dropFurtherNumbers, IN_WORDS, settlePairs } from './settle-pairs.ts';
import { nameTops } from './tops-of-levels.ts';
import { findHeaderMeanings } from '../../dictionary/find-meaning.ts';
import {
  BILL,
  findBase,
  KINDS,
  NAMES_BILL,
  OF_COMPONENT,
  OF_MATERIAL,
  ONLY_MADE,
} from '../../dictionary/lines/pair-words.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesSoldThings } from '../../dictionary/sales-words.ts';
import type { ForeignColumn } from '../../base/foreign-table.ts';

/** Keys of a product and of the parts going into it, as databases name them. */
const KEYS = [
  ['part', 'sub part'],
  ['fmaterialid fnumber', 'fmaterialidchild fnumber'],
  ['inventory id', 'material inventory id'],
  ['itmref', 'cpnitmref'],
] as const;

/** Words before the columns of the lines, if the assembly has columns of its own. */
const OF_LINES =
  /^(?:bom lines?|bom zeilen?|stucklistenzeilen?|stucklistenpositionen?|lignes? de nomenclature|lineas de (?:ldm|lista de materiales)|linhas d[ae] (?:ldm|lista de materiais)|righe (?:della )?(?:distinta base|dba)|stuklijstregels?|bom satirlari|строки спецификации|bom 明细行?|bom明细行?|物料清单明细行?) /;

/**
 * Settles tables with the product beside its parts. Three ways are told: columns of the lines named after them (`BoM Lines/Component`), child columns
 * with the name of the child table in brackets (`Item Code (Items)`), and two columns of the same kind (`product_name`, `component_name`). A column
 * of the assembly becomes its number or nothing; only one quantity is the line's.
 */
export function settleParentColumns(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  const folded = header.map((name) => foldHeader(name));
  // `BOM.Item Number` of Agile: the columns of the table of components.
  const lines = header.map((name, place) => OF_LINES.test(folded[place]?.text ?? '') || /^bom\./i.test(name));
  if (lines.filter(Boolean).length >= 2) {
    for (const [place, { text }] of folded.entries()) {
      if (lines[place] !== true) continue;
      const name = text.replace(OF_LINES, '').replace(/^bom /, '');
      const own = findHeaderMeanings(name)[0];
      const reason = 'It is a column of the lines of an assembly.';
      chosen[place] = { meaning: own?.meaning ?? null, confidence: own === undefined ? 0 : 0.85, reason };
    }
    // `Item Number` names what is made and what goes in where its cells do not count.
    for (const [place, { text }] of folded.entries()) {
      if (/^(?:bom )?item number$/.test(text) && (profiles[place]?.numbers ?? 1) < 0.5)
        chosen[place] = {
          meaning: 'part-number',
          confidence: 0.85,
          reason: 'Its cells name parts and do not count lines.',
        };
    }
    turnToParent(lines, chosen, (place) => namesSoldThings(folded[place]?.text ?? ''));
    return;
  }
  const group = findChildTable(header, chosen);
  const names = folded.map(({ text }) => text);
  const [made, goesIn] =
    KEYS.map((pair) => pair.map((key) => names.indexOf(key))).find((places) => !places.includes(-1)) ?? [];
  if (made !== undefined && goesIn !== undefined) {
    chosen[made] = { meaning: 'parent', confidence: 0.9, reason: 'Another column names what goes into it.' };
    chosen[goesIn] = { meaning: 'part-number', confidence: 0.9, reason: 'It says what goes into the part.' };
    dropFurtherNumbers(goesIn, chosen);
    return dropStep(chosen);
  }
  const named = (one: ForeignColumn): boolean => listPlaces(chosen, one).length > 0;
  if (group !== null) turnToParent(group, chosen);
  else if (named('level')) nameTops(names, profiles, chosen);
  else if (!named('designators') && !(named('parent') && named('part-number'))) {
    // `MATNR` beside `IDNRK` is what is made, whatever numbers its bill.
    const pairs = names.some((name) => OF_MATERIAL.test(name)) && names.some((name) => OF_COMPONENT.test(name));
    if (pairs || !nameByBom(names, profiles, chosen)) settlePairs(names, profiles, chosen);
  }
  dropStep(chosen);
  dropNameOfMade(names, chosen);
  dropParentDescription(chosen);
  nameChild(names, chosen);
}

/** If a line names its parent, the operation is the step of the part in it, and makes nothing of its own. */
function dropStep(chosen: Candidate[]): void {
  if (!chosen.some(({ meaning }) => meaning === 'parent')) return;
  for (const [place, { meaning }] of chosen.entries()) {
    if (meaning === 'operation')
      chosen[place] = { meaning: null, confidence: 0.7, reason: 'It is the step at which the part goes in.' };
  }
}

/** `bom_child` beside `bom_child_name`: the name of the same thing as the part number is its description, under any heading. */
function nameChild(folded: readonly string[], chosen: Candidate[]): void {
  if (chosen.some(({ meaning }) => meaning === 'description')) return;
  const at = chosen.findIndex(({ meaning }) => meaning === 'part-number');
  const part = folded[at];
  if (part === undefined) return;
  const base = KINDS.exec(part)?.[1] ?? part;
  const place = folded.findIndex(
    (text, index) =>
      index !== at &&
      (chosen[index]?.meaning === null || chosen[index]?.meaning === 'part-number') &&
      IN_WORDS.test(text) &&
      (KINDS.exec(text)?.[1] ?? text) === base,
  );
  if (place >= 0)
    chosen[place] = { meaning: 'description', confidence: 0.75, reason: 'It names what the part number stands for.' };
}

/** `Product name` before the part of a line is the name of the product, even if nothing describes the part. */
function dropNameOfMade(names: readonly string[], chosen: Candidate[]): void {
  const [[parent], [part]] = [listPlaces(chosen, 'parent'), listPlaces(chosen, 'part-number')];
  if (parent === undefined || part === undefined || parent > part) return;
  for (const place of listPlaces(chosen, 'description'))
    if (place < part && ONLY_MADE.has(findBase(names[place] ?? '')))
      chosen[place] = { meaning: null, confidence: 0.7, reason: 'It names the product, not the part of the line.' };
}

/** Of two descriptions in a row of parent, words, part, words, the first speaks of the parent. */
function dropParentDescription(chosen: Candidate[]): void {
  const at = (meaning: ForeignColumn): number[] => listPlaces(chosen, meaning);
  const [parent] = at('parent');
  const [part] = at('part-number');
  const described = at('description');
  if (parent === undefined || part === undefined || described.length < 2) return;
  const ofParent = described.find((place) => place > parent && (part < parent || place < part));
  if (ofParent === undefined || described.every((place) => place > parent && place < part)) return;
  // With words behind the part as well, all before it speak of the parent.
  const before = described.filter((place) => place > parent && place < part);
  const dropped = part > parent && described.some((place) => place > part) ? before : [ofParent];
  for (const place of dropped)
    chosen[place] = { meaning: null, confidence: 0.7, reason: 'It describes the parent, not the part of the line.' };
}

/**
 * Columns outside the lines: the number of the assembly is the parent, its quantity the lot the lines are for. Of several numbers the one called a
 * product (`isProduct`) goes before the reference of its bill.
 */
function turnToParent(
  lines: readonly boolean[],
  chosen: Candidate[],
  isProduct: (place: number) => boolean = () => false,
): void {
  const named = chosen.some(({ meaning }, place) => meaning === 'parent' && lines[place] !== true);
  const numbers = listPlaces(chosen, 'part-number').filter((place) => lines[place] !== true);
  const number = named ? undefined : (numbers.find(isProduct) ?? numbers[0]);
  for (const [place, { meaning }] of chosen.entries()) {
    if (lines[place] === true) continue;
    const isNumber = place === number;
    const turned =
      isNumber || meaning === 'parent'
        ? 'parent'
        : meaning === 'quantity' || meaning === 'base-quantity'
          ? 'base-quantity'
          : null;
    chosen[place] = { meaning: turned, confidence: 0.8, reason: 'It speaks of the assembly, not of its lines.' };
  }
}

/**
 * The columns with the name of one child table in brackets, a number and a quantity among them, while others name an assembly; null if there are
 * none.
 */
function findChildTable(header: readonly string[], chosen: readonly Candidate[]): readonly boolean[] | null {
  const groups = header.map((name) => /\(([^()]+)\)\s*$/.exec(name)?.[1]?.trim().toLowerCase() ?? '');
  for (const group of new Set(groups.filter((name) => name !== ''))) {
    const inside = groups.map((name) => name === group);
    const has = (meaning: ForeignColumn, within: boolean): boolean =>
      chosen.some((candidate, place) => candidate.meaning === meaning && inside[place] === within);
    const isNamed = has('part-number', false) || has('parent', false);
    if (has('part-number', true) && has('quantity', true) && isNamed) return inside;
  }
  return null;
}

/** `BOMId`, `Production BOM No.`: the lines of one bill bear its name, and it stands for their product. */
function nameByBom(folded: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): boolean {
  const place = folded.findIndex(
    (text, index) =>
      (BILL.test(text) && (NAMES_BILL.test(text) || groupsLines(profiles[index]))) ||
      (isBareBill(text, profiles[index]) && groupsLines(profiles[index])),
  );
  if (place < 0 || !chosen.some(({ meaning }) => meaning === 'quantity')) return false;
  chosen[place] = { meaning: 'parent', confidence: 0.75, reason: 'It names the bill that the line belongs to.' };
  return true;
}
