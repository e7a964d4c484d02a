import type { Form } from '../../domain/closed-lists.ts';
import type { WordRole } from './thing-words.ts';

/** Suggestion of a customs code. `what`: the goods of its heading, in words. */
export type CodeMeaning = {
  readonly category: string | null;
  readonly form: Form | null;
  readonly role: WordRole;
  readonly what: string;
};

type Row = readonly [prefix: string, category: string | null, form: Form | null, role: WordRole, what: string];

/** Headings and subheadings of the Harmonized System 2022 for one category or one form. A heading is a hint and no finding. */
const HS: readonly Row[] = [
  ['250410', 'flake-graphite', 'graphite', 'core', 'natural graphite in powder or flakes'],
  ['2805', null, 'metal', 'core', 'alkali metals and rare-earth metals'],
  ['2846', null, 'compound', 'core', 'compounds of rare-earth metals'],
  ['380110', 'synthetic-graphite', 'graphite', 'core', 'artificial graphite'],
  ['4011', 'tyre', null, 'ordinary', 'new pneumatic tyres'],
  ['401693', 'rubber-part', null, 'ordinary', 'gaskets and seals of rubber'],
  ['4819', 'packaging', null, 'ordinary', 'cartons and boxes of paper'],
  ['4821', 'label', null, 'ordinary', 'labels of paper'],
  ['7225', null, null, 'other', 'flat products of alloy steel'],
  ['722511', 'electrical-steel', null, 'ordinary', 'silicon-electrical steel, grain-oriented'],
  ['722519', 'electrical-steel', null, 'ordinary', 'silicon-electrical steel'],
  ['7318', 'fastener', null, 'ordinary', 'screws, bolts and nuts'],
  ['7320', 'spring', null, 'ordinary', 'springs'],
  ['7410', 'copper-foil', 'foil', 'core', 'copper foil'],
  ['7415', 'fastener', null, 'ordinary', 'nails, screws and nuts of copper'],
  ['7601', 'aluminium', null, 'ordinary', 'unwrought aluminium'],
  ['7607', 'aluminium-foil', 'foil', 'core', 'aluminium foil'],
  ['8482', 'bearing', null, 'ordinary', 'ball and roller bearings'],
  ['848310', 'gear', null, 'ordinary', 'transmission shafts'],
  ['848340', 'gear', null, 'ordinary', 'gears and gearing'],
  ['8501', null, 'motor', 'core', 'electric motors and generators'],
  ['8505', null, null, 'other', 'electromagnets and magnetic devices'],
  ['850511', 'magnet-unknown-family', 'magnet', 'core', 'permanent magnets of metal'],
  ['850519', 'ferrite-magnet', 'magnet', 'ordinary', 'permanent magnets not of metal'],
  ['850710', 'lead-acid-battery', null, 'ordinary', 'lead-acid starter batteries'],
  ['8518', null, null, 'core', 'loudspeakers and microphones'],
  ['8532', 'passive-electronics', null, 'ordinary', 'capacitors'],
  ['853224', 'ceramic-capacitor', null, 'ordinary', 'ceramic capacitors, multilayer'],
  ['8533', 'passive-electronics', null, 'ordinary', 'resistors'],
  ['8534', 'pcb', null, 'ordinary', 'printed circuits'],
  ['853669', 'connector', null, 'ordinary', 'plugs and sockets'],
  ['8541', 'active-electronics', null, 'ordinary', 'diodes and transistors'],
  ['8542', 'active-electronics', null, 'ordinary', 'integrated circuits'],
  ['854411', 'copper-winding', null, 'ordinary', 'winding wire of copper'],
  ['854430', 'wiring-harness', null, 'ordinary', 'wiring sets for vehicles'],
];

/** Returns the suggestion of an HS code, by its longest known beginning; null if it says nothing about one category or form. */
export function findHsMeaning(code: string): CodeMeaning | null {
  const digits = code.replaceAll(/\D/g, '');
  let best: Row | null = null;
  for (const row of HS) if (digits.startsWith(row[0]) && row[0].length > (best?.[0].length ?? 0)) best = row;
  return best === null ? null : { category: best[1], form: best[2], role: best[3], what: best[4] };
}
