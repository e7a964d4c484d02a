import { foldWord } from '../../catalogue/fold-word.ts';
import {
  EVIDENCE_KINDS,
  FORMS,
  LICENCE_STATUSES,
  PART_KINDS,
  PROCUREMENTS,
  QUALIFICATIONS,
  SITE_STATUSES,
  STAGES,
} from '../../domain/closed-lists.ts';

/** A closed list with the words that people write for its members. */
export type WordList<W extends string> = { readonly words: readonly W[]; readonly find: (cell: string) => W | null };

/** Words meant the same by everyone who writes them; a word that could be two things is left out and asked about. */
export const FORM_WORDS = createWordList(FORMS, {
  magnet: ['magnets', 'loose magnet', 'block magnet', 'segment magnet', 'ring magnet', 'bonded magnet', 'magnet block'],
  'magnet-assembly': ['magnet assembly', 'rotor', 'stator', 'finished rotor', 'rotor with magnets'],
  motor: ['motors', 'finished motor', 'electric motor'],
  cell: ['cells', 'battery cell'],
  module: ['modules', 'battery module'],
  pack: ['packs', 'battery pack'],
  oxide: ['oxides'],
  metal: ['metals'],
  alloy: ['alloys'],
  target: ['sputtering target'],
  ore: ['ores', 'concentrate'],
  compound: ['salt', 'compounds'],
  graphite: ['graphite powder'],
  'anode-active': ['anode active material', 'anode material', 'anode powder'],
  'cathode-active': ['cathode active material', 'cathode material', 'cathode powder', 'cam'],
  precursor: ['pcam', 'cathode precursor'],
  'electrolyte-salt': ['electrolyte salt'],
  separator: ['separator film'],
  foil: ['copper foil', 'aluminium foil', 'aluminum foil'],
  equipment: ['machine', 'tooling'],
  assembly: ['assemblies', 'sub-assembly', 'subassembly'],
});
export const KIND_WORDS = createWordList(PART_KINDS, {
  product: ['finished good', 'finished goods', 'finished product', 'end product', 'fert'],
  assembly: ['sub-assembly', 'subassembly', 'semi-finished', 'halb', 'baugruppe'],
  component: ['part', 'purchased part', 'bought part', 'bauteil', 'kaufteil'],
  material: ['raw material', 'raw', 'roh', 'rohstoff', 'substance'],
});
export const PROCUREMENT_WORDS = createWordList(PROCUREMENTS, {
  made: [
    'make',
    'in house',
    'in-house',
    'inhouse',
    'own production',
    'manufactured',
    'eigenfertigung',
    'eigengefertigt',
    'eigen',
    'e',
    'fert',
    'halb',
    'x',
    'both',
  ],
  bought: [
    'buy',
    'purchased',
    'purchase',
    'external',
    'fremdbeschaffung',
    'fremdbezug',
    'fremd',
    'zukauf',
    'f',
    'roh',
    'hawa',
    '30',
    'subcontracted',
    'subcontracting',
    'lohnbearbeitung',
    'verlängerte werkbank',
  ],
  'not-known': ['not known', 'unknown', 'unbekannt', '?'],
});
export const EVIDENCE_WORDS = createWordList(EVIDENCE_KINDS, {
  seen: ['observed', 'own records', 'verified'],
  declared: ['supplier declaration', 'stated'],
  inferred: ['estimate', 'estimated', 'assumed'],
  unknown: ['not known', 'n/a'],
});
export const QUALIFICATION_WORDS = createWordList(QUALIFICATIONS, {
  released: ['approved', 'qualified', 'freigegeben', 'serial'],
  'in-qualification': ['in qualification', 'qualifying', 'in approval', 'sampling', 'ppap'],
  candidate: ['potential', 'prospect', 'alternative'],
});
export const SITE_STATUS_WORDS = createWordList(SITE_STATUSES, {
  operating: ['active', 'in operation', 'operational', 'running'],
  ramping: ['ramp-up', 'ramp up', 'ramping up'],
  planned: ['under construction', 'announced', 'construction'],
  idled: ['idle', 'mothballed', 'paused'],
  cancelled: ['canceled', 'abandoned'],
});
export const STAGE_WORDS = createWordList(STAGES, {
  mining: ['mine', 'extraction'],
  separation: ['rare-earth separation'],
  refining: ['refinery', 'refined', 'refine'],
  metal: ['metals', 'metal making', 'alloying'],
  magnet: ['magnets', 'magnet making'],
  motor: ['motors', 'electric motor'],
  pCAM: ['precursor', 'cathode precursor'],
  CAM: ['cathode', 'cathode active material', 'cathode material'],
  anode: ['anode material', 'anode active material'],
  'electrolyte-salt': ['electrolyte salt'],
  'copper-foil': ['copper foil'],
  'aluminium-foil': ['aluminium foil', 'aluminum foil'],
  cell: ['cells', 'battery cell'],
  pack: ['packs', 'battery pack', 'module'],
  component: ['components', 'parts'],
  assembly: ['final assembly', 'vehicle assembly'],
});
export const LICENCE_STATUS_WORDS = createWordList(LICENCE_STATUSES, {
  filed: ['submitted', 'applied'],
  'in-review': ['in review', 'pending', 'under review'],
  granted: ['approved', 'issued'],
  refused: ['rejected', 'denied'],
});

function createWordList<W extends string>(
  words: readonly W[],
  synonyms: Partial<Record<W, readonly string[]>>,
): WordList<W> {
  const byText = new Map<string, W>(words.map((word) => [foldWord(word), word]));
  for (const word of words) {
    for (const synonym of synonyms[word] ?? []) byText.set(foldWord(synonym), word);
  }
  return { words, find: (cell) => byText.get(foldWord(cell)) ?? null };
}

export { foldWord };
