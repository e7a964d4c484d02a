import { namesFirm } from '../../dictionary/firm-names.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import { type Candidate, listPlaces } from '../bills/candidate.ts';
import { settleFirmCodes } from './settle-firm-codes.ts';

/** Headings of plants in lists of them, by a word for firms elsewhere, folded. */
const PLANT =
  /^(?:(?:factory|facility|plant|mill|works)(?: name)?|(?:nom (?:de l )?)?usine|工厂名称|工廠名稱|工場名?)$/;
/** Headings of the firm of a plant there, folded; in other lists they may head a person. */
const OWNER =
  /^(?:owner|owned by|operator|operated by|legal entity|eigentumer|betreiber|betrieben von|proprietaire|exploitant|propietario|operador|proprietario|gestore|operatore|wlasciciel|operator zakladu|vlastnik|provozovatel|eigenaar|exploitant|agare|ejer|eier|omistaja|isletmeci|sahibi|владелец|оператор|所有者|運営会社|运营方|所属公司|소유자|운영사)$/;
/** `P100`, `4711`: numbers of plants, and no names. */
const CODE = /^\p{L}{0,4}[-_]?\d{1,8}$/u;
/** Columns missing from a list of plants. */
const OF_GOODS = [
  'part-number',
  'maker-part-number',
  'quantity',
  'price',
  'stock',
  'share',
  'level',
  'parent',
] as const;

/** Tells in lists of firms and of plants their numbers, their names and the firms of the plants. */
export function settleRegisters(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  settleFirmCodes(header, profiles, chosen);
  settlePlantLists(header, profiles, chosen);
}

/** Tells in a list of plants the columns of their names, of their numbers and of their firms. */
function settlePlantLists(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (OF_GOODS.some((meaning) => has(chosen, meaning))) return;
  const names = header.map((name) => foldHeader(name).text);
  const firms = listPlaces(chosen, 'supplier');
  const plants = firms.filter((place) => PLANT.test(names[place] ?? ''));
  const owner = names.findIndex((name, place) => {
    const samples = profiles[place]?.samples ?? [];
    return OWNER.test(name) && samples.length > 0 && samples.filter(namesFirm).length * 2 >= samples.length;
  });
  // `Factory` is a firm where nothing else names one.
  if (plants.length > 0 && (plants.length < firms.length || owner >= 0) && !has(chosen, 'site'))
    for (const place of plants)
      chosen[place] = { meaning: 'site', confidence: 0.85, reason: 'It names plants; another column has their firms.' };
  settlePlantCodes(profiles, chosen);
  if (!has(chosen, 'site') || has(chosen, 'supplier') || has(chosen, 'supplier-id')) return;
  if (owner >= 0)
    chosen[owner] = { meaning: 'supplier', confidence: 0.85, reason: 'It names the firms whose plants these are.' };
}

/** Of two columns headed by a word for a plant, the one of codes numbers them; a lone one of phrases names them. */
function settlePlantCodes(profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const samplesAt = (place: number): readonly string[] => profiles[place]?.samples ?? [];
  const sites = listPlaces(chosen, 'site');
  const coded = sites.filter(
    (place) => samplesAt(place).length > 0 && samplesAt(place).every((cell) => CODE.test(cell)),
  );
  const [code] = coded;
  if (code !== undefined && coded.length < sites.length && !has(chosen, 'site-id'))
    chosen[code] = { meaning: 'site-id', confidence: 0.85, reason: 'It numbers plants; another column names them.' };
  const [id, other] = listPlaces(chosen, 'site-id');
  if (id === undefined || other !== undefined || sites.length > 0) return;
  const samples = samplesAt(id);
  if (samples.length > 0 && samples.every((cell) => /\p{L}{2}\s/u.test(cell)))
    chosen[id] = { meaning: 'site', confidence: 0.8, reason: 'Its cells are names of plants.' };
}
